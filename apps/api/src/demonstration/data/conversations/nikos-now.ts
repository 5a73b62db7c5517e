import type { Step } from '../talk.js';

/** Nikos today: a card, a job at the market, a door that closes, and a question in the morning. */
export const NIKOS_NOW: Step[] = [
  {
    at: [30, '16:45'],
    by: 'stavros',
    words:
      'He unloads crates at the market three mornings a week, for money and for lettuce. Nobody ' +
      'found that for him, he asked the man himself.',
  },
  {
    at: [27, '11:10'],
    by: 'vasiliki',
    part: 'health',
    words: 'First box taken home, three doses, key round his neck. He read the leaflet aloud to Bruno.',
    reactions: [['done', 'petros']],
  },
  {
    at: [25, '09:20'],
    by: 'maria',
    part: 'health',
    words: 'Με ρώτησε πόσον καιρό θα παίρνει την αγωγή. Του είπα: όσο σου κάνει καλό, και το «όσο» το λες ' + 'εσύ.',
  },
  {
    at: [25, '09:41'],
    by: 'petros',
    part: 'health',
    words: 'I would say it in exactly these words, and I have, but from you he believes it.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [24, '10:40'],
    by: 'giorgos',
    ref: 'got',
    words: 'The card is here, and he collected it in the ironed shirt.',
    reactions: [
      ['agree', 'maria'],
      ['agree', 'sofia'],
    ],
  },
  {
    at: [24, '10:52'],
    by: 'giorgos',
    replyTo: 'got',
    words: "He held it next to his face in our mirror and said: “Fine. That's him.”",
  },
  {
    at: [24, '11:15'],
    by: 'sofia',
    words:
      'With the card there is a health number, and with the number a prescription that costs ' +
      'nothing. I have filled in what can be filled in; his part is one signature.',
  },
  { at: [23, '09:35'], by: 'sofia', words: 'Signed. Somebody drew a paw beside it.', reactions: [['done', 'giorgos']] },
  {
    at: [20, '19:05'],
    by: 'katerina',
    words:
      'A question from the desk: his month here was prolonged twice, and there is a waiting list ' +
      'now. I should not like him to hear that from a sheet on the wall.',
  },
  {
    at: [20, '19:30'],
    by: 'eleni',
    ref: 'list',
    words: 'How long is the list, and who decides?',
    reactions: [['question', 'katerina']],
  },
  {
    at: [20, '19:52'],
    by: 'thanasis',
    replyTo: 'list',
    words:
      'Nine names, and I decide, with a stomach ache. I see no case for moving somebody who has just ' +
      'stopped moving.',
  },
  {
    at: [20, '20:10'],
    by: 'giorgos',
    words:
      'There may be a third way: shared flats, two rooms with a yard. The next one is free in five ' +
      'weeks. Could the house hold on for so long?',
    reactions: [['agree', 'eleni']],
  },
  {
    at: [19, '11:02'],
    by: 'maria',
    words: 'Του το είπα όπως είναι, χωρίς περιτύλιγμα. Πρώτα σώπασε, μετά ρώτησε τι χώμα έχει η αυλή.',
  },
  { at: [12, '12:44'], by: 'stavros', admits: 'guests' },
  {
    at: [12, '12:45'],
    by: 'stavros',
    words:
      'A colleague from Mombasa, @Juma A., is with our van this week and would like to know how a ' +
      'bed for two came about. Nikos says he will tell it himself, for one coffee.',
    mentions: ['juma'],
  },
  {
    at: [12, '13:20'],
    by: 'juma',
    words: 'Asante sana. I have met the famous one; he gave me his paw before his person gave me his hand.',
    reactions: [['thanks', 'stavros']],
  },
  {
    at: [12, '13:41'],
    by: 'juma',
    ref: 'mombasa',
    words:
      'At home somebody will stay away from treatment for the sake of a goat or a bicycle, and we ' +
      'have called that a lack of will. I shall take the question with me: what do you not want to ' +
      'leave behind?',
  },
  {
    at: [12, '13:55'],
    by: 'eleni',
    replyTo: 'mombasa',
    words: 'That belongs on our first form.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [10, '20:15'],
    by: 'ioanna',
    words: 'Ο Τζούμα έμαθε στον Μπρούνο να κάθεται στα σουαχίλι. Στα ελληνικά δεν κάθεται ακόμα.',
  },
  { at: [10, '20:24'], by: 'juma', words: 'Keti, Bruno! Anasikia vizuri.', reactions: [['agree', 'ioanna']] },
  {
    at: [9, '17:20'],
    by: 'kostis',
    part: 'health',
    words: 'He has asked for a talk with me, I shall see him on',
    withdrawn: { after: '7m' },
  },
  {
    at: [9, '17:29'],
    by: 'kostis',
    part: 'health',
    words:
      'He asked Dimitra for a talk with me about the nights. I have an hour for him every second ' +
      'week, if he wants to keep it.',
  },
  {
    at: [9, '17:41'],
    by: 'maria',
    part: 'health',
    words: 'Θέλει. Είπε «ας δούμε αν αυτός ξέρει από σκύλους».',
    reactions: [['agree', 'kostis']],
  },
  {
    at: [6, '10:02'],
    by: 'petros',
    words:
      'Ten weeks and two days. We spoke about how often he has to come; he would like twice a week, ' +
      'and I see nothing that speaks against it.',
  },
  {
    at: [3, '18:40'],
    by: 'ioanna',
    words:
      'The sister came to the kiosk today, with the bicycle. It has a basket in front, and you may ' +
      'guess who sat in it.',
    reactions: [['agree', 'sofia']],
  },
  {
    at: [1, '12:30'],
    by: 'giorgos',
    ref: 'keys',
    words:
      'The flat is his from next week, two days before the house would have had to ask. The other ' +
      'tenant likes dogs; I asked that first this time.',
    reactions: [
      ['agree', 'thanasis'],
      ['agree', 'eleni'],
    ],
    pinned: true,
  },
  {
    at: [1, '12:44'],
    by: 'maria',
    replyTo: 'keys',
    words: 'Είμαι έξω από το μίνι μάρκετ και κλαίω μπροστά στα λεμόνια. Συνεχίστε χωρίς εμένα.',
  },
  {
    at: [1, '12:47'],
    by: 'thanasis',
    words: 'Nobody continues. We are all standing about.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [0, '08:35'],
    by: 'katerina',
    words:
      'He has begun to pack. Everything he owns fits on the bicycle, apart from the dog and one ' +
      'chair that the house would like to give him.',
  },
  {
    at: [0, '08:58'],
    by: 'sofia',
    ref: 'move',
    words:
      'For the moving day I can have the van at ten. Does he want us there, or would he rather ' + 'arrive by himself?',
  },
  {
    at: [0, '09:12'],
    by: 'maria',
    replyTo: 'move',
    words:
      'Θα τον ρωτήσω στις δέκα, στο περίπτερο. Υποψιάζομαι ότι θέλει να στρίψει τη γωνία μόνος του ' +
      'και μετά να μας δει όλους.',
  },
  {
    at: [0, '09:26'],
    by: 'thanasis',
    words: 'Would it be odd if the house came along to wave?',
    reactions: [['question', 'sofia']],
  },
  {
    at: [0, '09:40'],
    by: 'ioanna',
    words: 'Not odd at all. I am beside him at the kiosk until half past ten; what else shall I ask him?',
  },
];
