import type { Step } from '../talk.js';

/** Nikos in the weeks of the bone, the card and the bicycle. */
export const NIKOS_BRUNO: Step[] = [
  {
    at: [50, '09:32'],
    by: 'vasiliki',
    ref: 'notcome',
    words: 'He did not come this morning. That is all I know, and I only say it so that nobody is ' + 'surprised.',
  },
  {
    at: [50, '09:40'],
    by: 'petros',
    replyTo: 'notcome',
    words:
      'His dose is kept until three, and nothing is taken away from him. @Maria K., would you see ' +
      'whether he wants company?',
    mentions: ['maria'],
  },
  { at: [50, '09:44'], by: 'maria', words: 'Πάω τώρα.', reactions: [['on_it', 'petros']] },
  {
    at: [50, '10:31'],
    by: 'maria',
    part: 'place',
    words:
      'He is where he used to sleep, behind the market. He asks that only you two houses know that. ' +
      'I sit with him.',
  },
  {
    at: [50, '10:40'],
    by: 'stavros',
    part: 'place',
    words: 'Understood. Our van stays away from there unless he calls it.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [50, '11:20'],
    by: 'maria',
    ref: 'vet',
    words: 'It is Bruno. He has not eaten for a day, and Nikos did not want to leave him for an hour.',
  },
  { at: [50, '11:24'], by: 'vasiliki', replyTo: 'vet', words: 'Then the hour comes to him. Petros, may I?' },
  {
    at: [50, '11:31'],
    by: 'petros',
    words: 'You may. I call the doctor about it now.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [50, '11:36'],
    by: 'ioanna',
    ref: 'vetname',
    words: 'My cousin is a vet and has free hands until two. She charges dogs nothing and people a story.',
  },
  {
    at: [50, '11:39'],
    by: 'maria',
    replyTo: 'vetname',
    words: 'Λέει ναι. Λέει και «ευχαριστώ», δύο φορές.',
    reactions: [['thanks', 'ioanna']],
  },
  {
    at: [50, '13:48'],
    by: 'ioanna',
    words: 'A bone, stuck and now out. Bruno sulks, but he eats again.',
    reactions: [['agree', 'thanasis']],
  },
  {
    at: [50, '14:35'],
    by: 'vasiliki',
    words: 'He came at half past two, with dog, and stayed for the story of the bone.',
    reactions: [['thanks', 'petros']],
  },
  {
    at: [50, '14:50'],
    by: 'petros',
    part: 'health',
    words:
      'Dose given, six hours late, no harm. He was afraid that he had spoiled everything. I said ' +
      'that one comes late to things one has not spoiled.',
  },
  {
    at: [49, '08:50'],
    by: 'maria',
    words: 'Σήμερα πάλι στην ώρα του. Ο Μπρούνο κουβαλούσε το κόκαλο από μέσα, σαν αποδεικτικό.',
  },
  {
    at: [48, '17:05'],
    by: 'dimitra',
    words:
      'For next time: who sits with a dog when its person has to go somewhere? I would like to ask ' +
      'the table that.',
  },
  {
    at: [48, '17:22'],
    by: 'thanasis',
    words: 'Put the Night Shelter down for it. We seem to be a house with dogs now.',
    reactions: [['agree', 'dimitra']],
  },
  {
    at: [45, '12:10'],
    by: 'stavros',
    words:
      'He asked about papers today. There has been no identity card since a wet night three years ' +
      'ago, and he would like one “with the face I have now”.',
  },
  { at: [45, '12:18'], by: 'stavros', admits: 'municipal' },
  {
    at: [45, '12:40'],
    by: 'giorgos',
    ref: 'card',
    words:
      'Welcome is usually said to the newcomer, so thank you. For the card he needs two witnesses, a ' +
      'photograph and a morning of patience.',
    reactions: [['thanks', 'stavros']],
  },
  {
    at: [45, '12:52'],
    by: 'ioanna',
    replyTo: 'card',
    words: 'Photograph: with or without dog?',
    reactions: [['agree', 'giorgos']],
  },
  { at: [45, '12:55'], by: 'giorgos', words: 'The law is silent, which I take for without.' },
  {
    at: [44, '10:15'],
    by: 'giorgos',
    part: 'identity',
    ref: 'name',
    words:
      'With his permission, and only in here: the name in the register is spelt differently from the ' +
      'one he uses. He wants the old spelling on the card and Nikos everywhere else.',
  },
  {
    at: [44, '10:32'],
    by: 'eleni',
    part: 'identity',
    replyTo: 'name',
    words: 'Noted on our side in the same two lines, and nowhere else.',
    reactions: [['agree', 'giorgos']],
  },
  {
    at: [41, '11:30'],
    by: 'giorgos',
    words: 'His sister would be one of the witnesses, he says, if somebody else dials the number.',
  },
  {
    at: [41, '11:48'],
    by: 'sofia',
    words: 'I can dial. He may sit beside me and shake his head at any moment.',
    reactions: [['on_it', 'giorgos']],
  },
  {
    at: [40, '13:05'],
    by: 'sofia',
    ref: 'sister',
    words:
      'She picked up at the second ring. I said that Nikos was here and would like to ask her ' +
      'something, and then I left the room.',
    reactions: [
      ['agree', 'maria'],
      ['agree', 'stavros'],
    ],
  },
  {
    at: [40, '13:31'],
    by: 'sofia',
    replyTo: 'sister',
    words: 'They have talked for half an hour. He came out, said “she kept my bicycle”, and went for a ' + 'walk.',
  },
  { at: [40, '13:40'], by: 'maria', words: 'Το ποδήλατο! Μου το έχει πει πέντε φορές και νόμιζα πως ήταν παραμύθι.' },
  {
    at: [36, '12:12'],
    by: 'giorgos',
    words: 'Card applied for, with sister, photograph and patience. It takes a fortnight.',
    reactions: [['agree', 'eleni']],
  },
  {
    at: [34, '10:05'],
    by: 'petros',
    part: 'health',
    words:
      'Four weeks tomorrow. He asks about a dose to take home for the days when he helps at the ' +
      'market. I am for it.',
  },
  {
    at: [34, '10:21'],
    by: 'dimitra',
    part: 'health',
    ref: 'home',
    words: 'For it as well, with a box that locks. Is there a lock at the shelter that is his own?',
  },
  {
    at: [34, '10:30'],
    by: 'maria',
    part: 'health',
    replyTo: 'home',
    words: 'There is, Katerina gave him the key in the first week. I asked him, not her.',
    reactions: [['agree', 'dimitra']],
  },
  {
    at: [33, '09:20'],
    by: 'petros',
    words: "Twenty-eight days, if anybody else is counting. He is not: “I count Bruno's breakfasts.”",
    reactions: [['agree', 'stavros']],
  },
  {
    at: [31, '19:20'],
    by: 'maria',
    words: 'Στην αγορά τον φωνάζουν πια «ο Νίκος με τα μαρούλια». Του αρέσει πιο πολύ από όλα όσα τον ' + 'έχουν πει.',
    reactions: [['agree', 'ioanna']],
  },
];
