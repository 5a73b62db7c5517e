import type { Step } from '../talk.js';

/** Dora later on: knitting in the evenings, a queue for an answer, and a door of her own. */
export const DORA_LATER: Step[] = [
  {
    at: [45, '07:40'],
    by: 'katerina',
    words:
      'Good morning from the women’s floor. Dora has asked whether she might teach two others to ' +
      'knit in the evenings, and I have already found the needles.',
  },
  {
    at: [44, '21:10'],
    by: 'katerina',
    words:
      'Δύο γυναίκες που δεν μιλιόντουσαν εδώ και έναν μήνα τσακώθηκαν απόψε για το χρώμα μιας ' +
      'κουβέρτας. Το γράφω με χαρά.',
    reactions: [['agree', 'thanasis']],
  },
  {
    at: [43, '19:50'],
    by: 'katerina',
    words: 'The first evening of knitting: four women, one volunteer and Thanasis, who was sent away.',
  },
  { at: [43, '19:58'], by: 'thanasis', words: 'Kindly, but sent away.', reactions: [['agree', 'katerina']] },
  {
    at: [41, '12:15'],
    by: 'sofia',
    words: 'Fifth paper found. I read half a novel in that queue and all of the notice board.',
    reactions: [['thanks', 'katerina']],
  },
  {
    at: [38, '10:25'],
    by: 'sofia',
    ref: 'list',
    words:
      'She is on the list for protected housing, in ninth place. I told her the number because she ' +
      'asked for it, and she said that nine is a row she can knit.',
  },
  {
    at: [38, '10:41'],
    by: 'eleni',
    replyTo: 'list',
    words: 'Ninth of how many, and what moves it?',
    reactions: [['agree', 'sofia']],
  },
  {
    at: [38, '10:58'],
    by: 'sofia',
    words: "Of thirty-one. What moves it is somebody else's new door, so we wish all of them luck.",
  },
  {
    at: [35, '18:30'],
    by: 'katerina',
    part: 'safety',
    ref: 'bell',
    words:
      'A man rang at the desk and asked for a cousin. He heard the sentence and left. Dora was in ' +
      'the kitchen and did not see him; I have told her all the same, because it is hers to know.',
    reactions: [['thanks', 'thanasis']],
  },
  {
    at: [35, '18:44'],
    by: 'thanasis',
    part: 'safety',
    replyTo: 'bell',
    words: 'I stay on tonight, and we change the hour of the wool. She decides whether anybody else is ' + 'told.',
  },
  {
    at: [34, '09:05'],
    by: 'katerina',
    part: 'safety',
    words: 'She has decided: nobody is told, and the hour of the wool stays where it was. “I have moved ' + 'enough.”',
  },
  {
    at: [32, '11:20'],
    by: 'katerina',
    words:
      'She would like to know what the law has to offer her, only to know. With her yes I am asking ' +
      'the Legal aid desk.',
    reactions: [['question', 'thanasis']],
  },
  { at: [32, '11:22'], by: 'katerina', admits: 'legal' },
  {
    at: [32, '12:10'],
    by: 'irini',
    words: 'Thank you. I bring an hour, a thermos and no forms.',
    reactions: [['thanks', 'katerina']],
  },
  {
    at: [30, '17:30'],
    by: 'irini',
    part: 'justice',
    ref: 'order',
    words:
      'She asked about an order that would keep somebody at a distance. I explained what it does and ' +
      'what it does not, and that it needs her signature and her day. She took the page away with ' +
      'her.',
  },
  {
    at: [30, '17:42'],
    by: 'katerina',
    part: 'justice',
    replyTo: 'order',
    words: 'It lies under the wool. I do not ask about it.',
  },
  {
    at: [29, '19:40'],
    by: 'katerina',
    part: 'mental_health',
    words:
      'Άκουσε πόρτα να χτυπάει και χρειάστηκε μία ώρα στην κουζίνα μαζί μου. Δεν είπαμε τίποτα, ' +
      'ξεφλουδίσαμε φασόλια.',
  },
  {
    at: [29, '20:02'],
    by: 'kostis',
    part: 'mental_health',
    words: 'That is the treatment, and you gave it. I shall come a day earlier this week if she would ' + 'like that.',
    reactions: [['agree', 'katerina']],
  },
  { at: [26, '13:00'], by: 'sofia', words: 'Sixth.', reactions: [['agree', 'katerina']] },
  {
    at: [23, '20:15'],
    by: 'katerina',
    words:
      'A sweater has been finished for the volunteer who claims that he never feels the cold. He was ' +
      'wearing it before she had cut the thread.',
  },
  {
    at: [22, '08:15'],
    by: 'katerina',
    words: 'Καλημέρα με βελόνες: ο Θανάσης ζήτησε επίσημα να μάθει κι εκείνος. Η απάντηση εκκρεμεί.',
  },
  {
    at: [20, '16:10'],
    by: 'dimitra',
    part: 'health',
    words:
      'Through the garden again. Everything stable, and she has asked for the longer prescription, ' +
      'since one trusts a person who counts stitches.',
  },
  {
    at: [18, '10:05'],
    by: 'irini',
    part: 'justice',
    ref: 'sign',
    words:
      'She signed this morning, in blue ink, and asked for a copy that fits into a knitting bag. The ' +
      'hearing is on papers only; she will not have to see anybody.',
    reactions: [['agree', 'katerina']],
  },
  {
    at: [16, '11:15'],
    by: 'sofia',
    ref: 'third',
    words: 'Third. I stopped breathing for a moment in front of my own screen.',
    reactions: [
      ['agree', 'katerina'],
      ['agree', 'thanasis'],
    ],
  },
  { at: [16, '11:20'], by: 'thanasis', replyTo: 'third', words: 'Breathe. We need you for the keys.' },
  { at: [14, '21:20'], by: 'thanasis', words: 'Με δέχτηκαν ως ακροατή.', reactions: [['agree', 'katerina']] },
  {
    at: [13, '12:40'],
    by: 'irini',
    part: 'justice',
    replyTo: 'sign',
    words:
      'It has been granted. She read it standing, sat down, and asked Katerina for a cup of tea with ' +
      'a biscuit in it.',
    reactions: [['thanks', 'katerina']],
  },
  {
    at: [10, '19:10'],
    by: 'katerina',
    words:
      'Tonight one of the younger women asked her how one begins. She answered: “With a loop. Then ' +
      'you pull, and it holds, or you do it again.”',
  },
  {
    at: [7, '10:30'],
    by: 'sofia',
    ref: 'own',
    words:
      'First, and there is a door. Two rooms, second floor, a lock that turns three times. She sees ' +
      'it tomorrow and has until the end of the week to say yes or no.',
    reactions: [
      ['agree', 'eleni'],
      ['agree', 'thanasis'],
    ],
    pinned: true,
  },
  {
    at: [7, '10:42'],
    by: 'eleni',
    replyTo: 'own',
    words: 'Will she be able to say no? I mean: is the bed with you safe if she does?',
  },
  {
    at: [7, '10:47'],
    by: 'thanasis',
    replyTo: 'own',
    words: 'It is. A yes that one may not withhold is no yes.',
    reactions: [['agree', 'eleni']],
  },
  {
    at: [6, '13:20'],
    by: 'sofia',
    words:
      'She turned the lock three times, from the inside, and listened. Then she opened the window ' +
      'and asked which way is morning.',
  },
  { at: [5, '09:15'], by: 'katerina', words: 'She says yes.', reactions: [['agree', 'sofia']] },
  {
    at: [4, '19:30'],
    by: 'katerina',
    words: 'Απόψε έραψε κουρτίνες για το καινούργιο παράθυρο, χωρίς να έχει πάρει μέτρα. Λέει ότι τα ' + 'θυμάται.',
  },
  {
    at: [2, '18:20'],
    by: 'katerina',
    ref: 'move',
    words:
      'She moves in three days. What she would like from us: no farewell party, two bags carried, ' +
      'and the lamp from the corridor, if the house can part with it.',
  },
  { at: [2, '18:33'], by: 'thanasis', replyTo: 'move', words: 'Unscrewed already.', reactions: [['done', 'katerina']] },
  {
    at: [1, '20:05'],
    by: 'kostis',
    part: 'mental_health',
    words:
      'She would like to go on, there rather than here, every second week. I have bought a chair ' +
      'that folds, for the stairs and for the balcony.',
  },
  {
    at: [0, '08:05'],
    by: 'katerina',
    words: 'Kalimera. The knitting evening has elected a new head, by applause. Dora keeps an honorary ' + 'needle.',
    edited: {
      after: '9m',
      words:
        'Kalimera. The knitting evening has a new head, elected by applause. Dora keeps an honorary ' +
        'needle and the right to come back for it.',
    },
  },
];
