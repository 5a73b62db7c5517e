import type { Conversation } from '../talk.js';
import { NIKOS_FIRST_WEEKS } from './nikos-first-weeks.js';
import { NIKOS_BRUNO } from './nikos-bruno.js';
import { NIKOS_NOW } from './nikos-now.js';

/** A man with an old dog who wants the start of treatment to be simple: a heel, a bed for two, a morning at nine, and then the months that follow. It stops in the middle of a conversation. */
export const NIKOS: Conversation = {
  handle: 'Nikos',
  opened: { at: [78, '10:20'], by: 'stavros' },
  parts: { health: ['omonia', 'attiki', 'peers'], place: ['redcross', 'peers'], identity: ['municipal', 'omonia'] },
  steps: [
    {
      at: [78, '10:31'],
      by: 'stavros',
      words:
        'This morning at the kiosk we met a man who asks us to call him Nikos. He took coffee and two ' +
        'pairs of socks, and told Ioanna a good deal about his dog, Bruno.',
    },
    {
      at: [78, '10:44'],
      by: 'ioanna',
      words:
        'Bruno is brown, old and polite. Nikos says that whoever wants to talk to him has to greet the ' +
        'dog first, and I find that fair.',
      reactions: [['agree', 'stavros']],
    },
    {
      at: [77, '10:12'],
      by: 'ioanna',
      words: 'We had said ten, and at ten we were there. His words: “Well, look at that.”',
    },
    {
      at: [77, '10:26'],
      by: 'stavros',
      words:
        'He has a sore heel and agrees that a nurse may look at it. With his yes I am asking Health ' +
        'Centre Omonia to join.',
    },
    { at: [77, '10:28'], by: 'stavros', admits: 'omonia', before: true },
    {
      at: [77, '11:02'],
      by: 'dimitra',
      words:
        'I can come out with your van the day after tomorrow, so that he need not sit in our corridor ' +
        'while Bruno waits outside.',
    },
    {
      at: [75, '10:35'],
      by: 'dimitra',
      words:
        'Heel washed and dressed; it looks better than he feared. I left two spare dressings and will ' +
        'look again in three days.',
    },
    {
      at: [75, '10:41'],
      by: 'ioanna',
      words: 'Bruno supervised the whole thing, nose almost in the gauze.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [75, '12:20'],
      by: 'eleni',
      words:
        'Did he mention wanting a check-up? There is no rush, only so he knows that blood tests can be ' +
        'done in the van as well.',
    },
    { at: [75, '12:48'], by: 'dimitra', words: 'He said “one thing at a time”, so I left it there.' },
    {
      at: [73, '18:04'],
      by: 'stavros',
      words:
        'Nikos asked today whether Maria from the Peer network still walks with people to their ' +
        'appointments. He would like to have her here.',
    },
    { at: [73, '18:06'], by: 'stavros', admits: 'peers', before: true },
    {
      at: [73, '19:22'],
      by: 'maria',
      words:
        'Και βέβαια περπατάω ακόμα. Πείτε του ότι χαίρομαι πολύ που με θυμάται και ότι θα φέρω κάτι ' +
        'για τον Μπρούνο.',
      reactions: [['thanks', 'stavros']],
    },
    {
      at: [72, '10:15'],
      by: 'maria',
      words:
        'Found them both at the kiosk. We shared one koulouri in three parts, and I left a naloxone ' +
        'kit after we had gone through it together.',
    },
    {
      at: [70, '11:20'],
      by: 'stavros',
      words:
        'Today he brought it up himself: he would like to start treatment, and asks whether that can ' +
        'happen on the same day as the first talk. “I want it to be simple.”',
      pinned: true,
    },
    { at: [70, '11:34'], by: 'eleni', words: 'Care Centre Attiki can do that. Has he agreed that we ask them in?' },
    { at: [70, '11:41'], by: 'stavros', words: 'He has, in so many words, with Maria beside him.' },
    { at: [70, '11:42'], by: 'stavros', admits: 'attiki', before: true },
    {
      at: [70, '12:15'],
      by: 'petros',
      words:
        'Good afternoon, everyone. Same day works here: a talk at nine, the doctor at ten, the first ' +
        'dose before noon. This is the page we give people, it is short: ' +
        'https://care-attiki.example.org/first-day',
    },
    {
      at: [70, '12:31'],
      by: 'maria',
      ref: 'bruno',
      words: 'I will read it with him tonight. One question before he asks it: where does Bruno wait?',
    },
    {
      at: [70, '12:52'],
      by: 'petros',
      replyTo: 'bruno',
      words:
        'In the courtyard, there is shade and a bowl. Our caretaker already wants to know what he ' + 'likes to eat.',
      reactions: [['agree', 'ioanna']],
    },
    {
      at: [69, '09:50'],
      by: 'maria',
      words:
        'We read it. It is not the first day that worries him but the nights after: he would like a ' +
        'roof for that week, and he will not leave the dog.',
    },
    {
      at: [69, '10:18'],
      by: 'stavros',
      words:
        'Then we need the Night Shelter, and he is fine with that as long as the first question is ' + 'about Bruno.',
    },
    { at: [69, '10:20'], by: 'stavros', admits: 'shelter' },
    {
      at: [69, '13:05'],
      by: 'thanasis',
      ref: 'rule',
      words:
        'Thank you for asking us. I had better be honest from the start: our house rules say no ' +
        'animals, and I cannot change them alone.',
    },
    {
      at: [69, '13:20'],
      by: 'eleni',
      replyTo: 'rule',
      words:
        'I see the reason for the rule, Thanasis, and still I disagree a little: for him no dog means ' +
        'no bed. Could the house try it once, with one quiet old dog?',
      reactions: [['agree', 'maria']],
    },
    {
      at: [69, '13:47'],
      by: 'thanasis',
      words:
        'Fair. There is a ground-floor room with its own door to the yard, so I will take it to the ' +
        'team rather than say no at the desk.',
      reactions: [['thanks', 'eleni']],
    },
    {
      at: [65, '11:20'],
      by: 'dimitra',
      words:
        'The heel has closed. Then he rolled up his sleeve, said “now the next thing”, and the blood ' +
        'tests are done too.',
    },
    {
      at: [64, '21:10'],
      by: 'maria',
      part: 'place',
      words:
        'Για απόψε κοιμούνται αλλού, πίσω από την παλιά αποθήκη, έχει υπόστεγο για τον Μπρούνο. Σε ' +
        'τρεις μέρες το ξεχνάμε.',
    },
    {
      at: [64, '21:18'],
      by: 'stavros',
      part: 'place',
      words: 'We leave a blanket at the kiosk instead of going there.',
      reactions: [['on_it', 'maria']],
    },
    {
      at: [62, '12:10'],
      by: 'thanasis',
      words:
        'Good news from the house:\n' +
        '- the room with its own door is kept for Nikos for seven nights, then we look again together\n' +
        '- Bruno may be in the room and in the yard, and on his lead in between\n' +
        '- our colleague with the allergy works upstairs that week',
      reactions: [
        ['thanks', 'maria'],
        ['thanks', 'eleni'],
      ],
      pinned: true,
    },
    {
      at: [62, '12:44'],
      by: 'maria',
      words: 'Του το είπα μόλις τώρα. Έμεινε λίγο σιωπηλός και μετά είπε στον Μπρούνο: «Άκουσες, γέρο;»',
    },
    {
      at: [61, '10:01'],
      by: 'petros',
      words: 'I can offer nine o’clock tomorrow or nine o’clock the day after. Which one would he like?',
    },
    {
      at: [61, '11:15'],
      by: 'stavros',
      words: 'The day after, please: tomorrow he wants to wash his things and “arrive properly”.',
    },
    {
      at: [61, '11:22'],
      by: 'petros',
      words:
        'It is booked under the name Nikos. If there is a recent liver test, nobody needs to take his ' +
        'blood again.',
    },
    { at: [61, '11:50'], by: 'dimitra', words: 'There is, and he says you may have it.' },
    {
      at: [61, '11:58'],
      by: 'dimitra',
      part: 'health',
      ref: 'liver',
      words:
        'With his yes, asked this morning: the liver test is of last week and fine. Nothing in it ' +
        'stands against a first day.',
      reactions: [['thanks', 'petros']],
    },
    {
      at: [61, '12:09'],
      by: 'petros',
      part: 'health',
      replyTo: 'liver',
      words:
        'Received, and that spares him a needle. I plan with a low first dose and a second look two ' + 'hours later.',
    },
    {
      at: [61, '12:20'],
      by: 'maria',
      part: 'health',
      words: 'Ρώτησε αν μπορώ να διαβάζω κι εγώ αυτά εδώ. «Για να μη χρειάζεται να τα θυμάμαι όλα μόνος ' + 'μου.»',
    },
    {
      at: [61, '18:28'],
      by: 'maria',
      words: 'Μεθαύριο πάω εγώ μαζί του. Θα τον βρω στις οκτώ στο περίπτερο και περπατάμε ως εκεί, οι τρεις ' + 'μας.',
    },
    ...NIKOS_FIRST_WEEKS,
    ...NIKOS_BRUNO,
    ...NIKOS_NOW,
  ],
};
