import type { Conversation } from '../talk.js';

/** A woman of whom nobody has heard for four weeks. Those who know her say when they have looked and how they will go on. */
export const OLIVE: Conversation = {
  handle: 'Olive',
  opened: { at: [56, '20:15'], by: 'zoi' },
  steps: [
    {
      at: [56, '20:24'],
      by: 'zoi',
      words:
        'She sells flowers between the tables in the evening and would like to be Olive here, “because ' +
        'they take their time”.',
    },
    {
      at: [56, '20:31'],
      by: 'maria',
      words: 'Tell her that in this network everybody does.',
      reactions: [['agree', 'zoi']],
    },
    {
      at: [52, '21:40'],
      by: 'zoi',
      ref: 'oliveq',
      words:
        'Gloves, plasters, a kit, and a long talk about dahlias. She asked where one can see a dentist ' +
        'without being told off first.',
    },
    {
      at: [52, '21:55'],
      by: 'maria',
      replyTo: 'oliveq',
      words: 'Health Centre Omonia, on the afternoons of the gentle one. Shall we ask them in?',
    },
    { at: [51, '20:50'], by: 'zoi', words: 'She says not yet. First she wants to see whether I come back.' },
    { at: [48, '21:30'], by: 'leonidas', words: 'Ρώτησε τη Ζωή αν τα γάντια υπάρχουν και σε πράσινο. Υπάρχουν.' },
    { at: [45, '20:40'], by: 'zoi', words: 'I came back, and she had kept a dahlia for the van.' },
    {
      at: [41, '20:55'],
      by: 'zoi',
      words: 'Μου χάρισε ένα τριαντάφυλλο που δεν πουλήθηκε. «Αυτό ήθελε να μείνει», είπε.',
    },
    {
      at: [37, '21:15'],
      by: 'leonidas',
      words: 'Την είδα στην πλατεία με άδειο καλάθι, καλή μέρα για εκείνη. Χαιρέτησε από μακριά.',
    },
    {
      at: [33, '21:05'],
      by: 'zoi',
      ref: 'q1',
      words:
        'Not at her tables this week. The waiter thinks that she went to pick olives in the south, as ' +
        'each year, and found it funny that I had not guessed.',
    },
    {
      at: [29, '20:55'],
      by: 'zoi',
      replyTo: 'q1',
      words:
        'Still away. I go by every week at her hour and leave no message; she knows where the van is. ' +
        'When she comes back she shall find that somebody counted.',
      reactions: [['agree', 'maria']],
    },
  ],
};
