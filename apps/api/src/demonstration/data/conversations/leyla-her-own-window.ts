import type { Step } from '../talk.js';

/** Leyla later on: paid work, her own birthday, an evening that is low, and a call instead of a visit. */
export const LEYLA_HER_OWN_WINDOW: Step[] = [
  {
    at: [46, '10:20'],
    by: 'zoi',
    part: 'sexual_health',
    words:
      'She asked me whether one may ever love somebody again. I gave her the short answer, and the ' +
      'long one I should like her to have from a doctor.',
  },
  {
    at: [46, '10:38'],
    by: 'eleni',
    part: 'sexual_health',
    words:
      'The long one: with the tablets working it does not pass on. I say it to her as often as she ' +
      'wants to hear it. She may bring whom she likes, or nobody.',
    reactions: [['agree', 'zoi']],
  },
  {
    at: [41, '12:15'],
    by: 'markos',
    ref: 'paid',
    words: 'The shop has paid for forty and asks what we want for the rest. I want the rest.',
  },
  {
    at: [41, '12:24'],
    by: 'sofia',
    replyTo: 'paid',
    words: 'So does she. She bought the boy shoes with lights in them and herself a proper lamp.',
    reactions: [['agree', 'giorgos']],
  },
  {
    at: [38, '12:20'],
    by: 'maria',
    words: 'Της πήγα το ραδιόφωνο που έψαχνε για το εργαστήριο. Τραγουδάει καλύτερα από το ραδιόφωνο.',
  },
  {
    at: [36, '09:40'],
    by: 'eleni',
    part: 'hiv',
    ref: 'undet',
    words:
      'Undetectable, at four weeks and two days. She asked for the piece of paper, folded it into a ' +
      'bird and put it on the machine.',
    reactions: [['thanks', 'zoi']],
    pinned: true,
  },
  { at: [36, '09:52'], by: 'zoi', part: 'hiv', replyTo: 'undet', words: 'I have one of those, it is a frog.' },
  {
    at: [33, '16:05'],
    by: 'irini',
    part: 'identity',
    words: 'The office has accepted her own birthday. She is two years older and pleased with it.',
    reactions: [['agree', 'sofia']],
  },
  {
    at: [30, '11:30'],
    by: 'giorgos',
    ref: 'coop',
    words:
      'There is a sewing cooperative with a seat free: paid by the hour, on the books, her own label ' +
      'inside. They would like to see how she does a buttonhole.',
  },
  { at: [30, '11:42'], by: 'ioanna', replyTo: 'coop', words: 'I should not like to be the other candidates.' },
  {
    at: [27, '13:15'],
    by: 'giorgos',
    words: 'She got the seat. They have asked her to show the others her buttonhole.',
    reactions: [['agree', 'sofia']],
  },
  {
    at: [24, '10:05'],
    by: 'markos',
    words:
      'The remaining twenty-two bags have been paid, with interest, and the name in the window has ' +
      'been changed to no name at all. She calls it a beginning.',
    reactions: [['agree', 'giorgos']],
  },
  {
    at: [22, '19:30'],
    by: 'maria',
    words:
      'She spoke to me today about her husband, who is dead, and sang something of his. I write it ' +
      'down because she said: “Tell them that I sang.”',
  },
  {
    at: [22, '19:41'],
    by: 'sofia',
    words: 'I heard it from the stairs on another day. It is about a river.',
    reactions: [['thanks', 'maria']],
  },
  {
    at: [20, '17:45'],
    by: 'zoi',
    words:
      'Μου ζήτησε να περπατήσουμε ως τον συνεταιρισμό, για να μη φτάσει πρώτη μέρα λαχανιασμένη. ' +
      'Έφτασε πρώτη μέρα μισή ώρα νωρίτερα.',
    reactions: [['thanks', 'giorgos']],
  },
  {
    at: [17, '08:50'],
    by: 'ioanna',
    words: 'Parisa is away for ten days. Leyla says her Greek will do, and corrected my accent while she ' + 'said so.',
  },
  {
    at: [14, '17:20'],
    by: 'zoi',
    part: 'hiv',
    ref: 'night',
    words:
      'A low evening, and she would like the three of us to know why: two days without the tablet, ' +
      'because the boy had found the box and asked what they were for.',
  },
  {
    at: [14, '17:35'],
    by: 'eleni',
    part: 'hiv',
    replyTo: 'night',
    words: "Two days are two days, she takes tonight's tonight. What did she tell him?",
  },
  {
    at: [14, '17:44'],
    by: 'zoi',
    part: 'hiv',
    words:
      '“That they keep the camels healthy.” He is clever, she says, and he did not ask again. She ' +
      'would like help to find the right words, one day, when he is twelve.',
    reactions: [['agree', 'eleni']],
  },
  {
    at: [14, '17:52'],
    by: 'kostis',
    part: 'hiv',
    words: 'I can help to find them, and to find the day.',
    reactions: [['thanks', 'zoi']],
  },
  {
    at: [10, '09:45'],
    by: 'giorgos',
    words:
      'From the allowance: with her wage she needs us less by half. I have told her that this is ' +
      'what the form is for.',
  },
  {
    at: [9, '18:50'],
    by: 'zoi',
    words:
      'Ο μικρός διάβασε στην πλατεία ένα ποίημα για μια καμήλα. Το έγραψε μόνος του, λέει, «για ' + 'λόγους υγείας».',
  },
  {
    at: [7, '12:10'],
    by: 'sofia',
    words:
      'She has brought back the lamp from our counter that she had mended, and the one next to it ' +
      'that nobody had asked her to mend.',
  },
  {
    at: [5, '18:25'],
    by: 'zoi',
    part: 'hiv',
    words: 'Nine evenings in a row. The boy has drawn a camel for the kitchen.',
  },
  {
    at: [3, '10:15'],
    by: 'sofia',
    ref: 'less',
    words:
      'I should like to step back a little: a call every two weeks instead of a visit. @Eleni V. and ' +
      '@Maria K., does that feel right from where you stand?',
    mentions: ['eleni', 'maria'],
    reactions: [
      ['question', 'maria'],
      ['question', 'eleni'],
    ],
  },
  { at: [3, '10:31'], by: 'eleni', replyTo: 'less', words: 'It does, as long as it is her idea too.' },
  { at: [3, '10:40'], by: 'sofia', words: 'It was her idea. She asked whether I would be sad.' },
  {
    at: [3, '10:48'],
    by: 'maria',
    words: 'Να της πεις ότι επιτρέπεται να λυπηθείς λίγο.',
    reactions: [['agree', 'sofia']],
  },
  {
    at: [0, '09:05'],
    by: 'sofia',
    words:
      'First call instead of a visit. She put me on loudspeaker, so that the cooperative could say ' +
      'good morning. There are eleven of them.',
    reactions: [['thanks', 'maria']],
  },
];
