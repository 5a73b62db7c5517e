import type { Step } from '../talk.js';

/** Nikos on the first day of treatment and in the weeks after it. */
export const NIKOS_FIRST_WEEKS: Step[] = [
  {
    at: [60, '08:12'],
    by: 'ioanna',
    words: 'Kalimera from the van. Shirt washed, dog brushed, a bit nervous and in good spirits.',
  },
  {
    at: [60, '08:55'],
    by: 'thanasis',
    words:
      'If he likes, he can sleep here tonight already, so that the first night is behind him before ' +
      'the first day. We open at six, and Katerina knows whom to greet first.',
  },
  {
    at: [60, '09:21'],
    by: 'vasiliki',
    words:
      'I have the door tomorrow. For the talk, would he rather have the small quiet room, or the ' +
      'courtyard with Bruno?',
  },
  { at: [60, '09:33'], by: 'maria', words: 'Η αυλή, είμαι σχεδόν σίγουρη, αλλά ας το πει ο ίδιος.' },
  {
    at: [60, '09:40'],
    by: 'ioanna',
    words:
      'I am beside him for another half hour and can ask him both things, tonight and the courtyard. ' +
      'Is there anything else you would like to know before tomorrow?',
    reactions: [['question', 'vasiliki']],
  },
  {
    at: [60, '10:15'],
    by: 'ioanna',
    ref: 'asked',
    words: 'Asked both. “The courtyard. And tonight already, if the lady greets Bruno.”',
    reactions: [['agree', 'thanasis']],
  },
  { at: [60, '10:22'], by: 'katerina', replyTo: 'asked', words: 'The lady is practising.' },
  {
    at: [60, '21:47'],
    by: 'katerina',
    words: 'Both in. Bruno went round the room once, lay down across the door and closed the matter.',
    reactions: [['thanks', 'ioanna']],
  },
  {
    at: [59, '08:40'],
    by: 'maria',
    words: 'Στον δρόμο είμαστε. Φοράει το σιδερωμένο πουκάμισο και χαιρετάει όλους τους θυρωρούς.',
  },
  { at: [59, '09:14'], by: 'vasiliki', words: 'They are in the courtyard with two coffees and one bowl.' },
  {
    at: [59, '12:20'],
    by: 'petros',
    ref: 'first',
    words:
      'First dose before noon, as promised, and he says I may tell you. He asked me to add that it ' + 'was simple.',
    reactions: [
      ['agree', 'eleni'],
      ['agree', 'dimitra'],
    ],
  },
  {
    at: [59, '12:31'],
    by: 'stavros',
    replyTo: 'first',
    words: 'Tell him the kiosk is proud and rather quiet without him.',
  },
  {
    at: [59, '12:44'],
    by: 'petros',
    part: 'health',
    words: 'Twenty minutes of shivers at eleven, gone by half past. He stays until two, with the radio.',
  },
  {
    at: [59, '14:10'],
    by: 'petros',
    part: 'health',
    words: 'Second look: comfortable, hungry, making jokes at my expense. Same dose tomorrow, then we see.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [59, '22:30'],
    by: 'thanasis',
    words: "First night after. The light is out, and that is all I shall report from a man's room.",
  },
  {
    at: [55, '11:15'],
    by: 'petros',
    part: 'health',
    words: 'We went up a step today at his request. Next look on the morning after tomorrow.',
    edited: {
      after: '6m',
      words: 'We went up a step today at his request. Next look tomorrow morning, he prefers it sooner.',
    },
  },
  {
    at: [53, '10:05'],
    by: 'thanasis',
    ref: 'seven',
    words:
      'The seven nights are over. We looked again together, as we said: he folds his blanket, Bruno ' +
      'has bitten nobody, and the colleague upstairs has not sneezed once.',
  },
  { at: [53, '10:12'], by: 'thanasis', words: 'The house prolongs by a month.', pinned: true },
  {
    at: [53, '10:20'],
    by: 'eleni',
    replyTo: 'seven',
    words: 'Your team tried a rule against a person instead of the other way round. Please thank them ' + 'from ours.',
    reactions: [['agree', 'petros']],
  },
];
