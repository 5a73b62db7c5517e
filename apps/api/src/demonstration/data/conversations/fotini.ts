import type { Conversation } from '../talk.js';

/** A teacher who wants a bed in a quiet ward, is told that there is none, and is never left without a next step. */
export const FOTINI: Conversation = {
  handle: 'Fotini',
  opened: { at: [40, '09:30'], by: 'eleni' },
  parts: { health: ['omonia', 'attiki'], mental_health: ['omonia', 'attiki'] },
  steps: [
    {
      at: [40, '09:44'],
      by: 'eleni',
      words:
        'Fotini taught mathematics for twenty years and would like to stop drinking in a place with a ' +
        'door, a doctor and no visitors. She has asked for it in one sentence, as a theorem.',
    },
    {
      at: [40, '09:52'],
      by: 'dimitra',
      ref: 'days',
      words:
        'I have known her from the vaccination days. She will want to know how long, with what risk, ' +
        'and what follows from it.',
    },
    { at: [40, '10:10'], by: 'eleni', admits: 'attiki', before: true },
    {
      at: [40, '11:25'],
      by: 'petros',
      replyTo: 'days',
      words:
        'Ten days, supervised, and then she decides what follows. The honest part is that our two beds ' +
        'are taken until further notice.',
      reactions: [['thanks', 'eleni']],
    },
    {
      at: [40, '11:40'],
      by: 'eleni',
      ref: 'next',
      words: 'Then I should like us not to end on that sentence. What can begin today?',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [40, '12:05'],
      by: 'petros',
      replyTo: 'next',
      words:
        'Three things: a place on our list with a date for looking at it again, a talk with @Pavlos X. ' +
        'every second day, and vitamins from your side. I propose to say no only to the bed, and only ' +
        'for now.',
      mentions: ['pavlos'],
    },
    {
      at: [40, '12:20'],
      by: 'dimitra',
      words: 'I took the vitamins and this page to her. She underlined “only for now” and wrote: please ' + 'define.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [40, '12:41'],
      by: 'pavlos',
      words: 'Defined: I telephone her each time when somebody leaves a bed, and on the seventh day in any ' + 'case.',
    },
    {
      at: [40, '15:00'],
      by: 'eleni',
      part: 'health',
      ref: 'safe',
      words:
        'For the days until then: she ought not to stop from one day to the next, and she knows why. ' +
        'We wrote down a slow way, by halves of a glass.',
    },
    {
      at: [40, '15:12'],
      by: 'pavlos',
      part: 'health',
      replyTo: 'safe',
      words: 'I have the same page on my side and ask her each time only how it went and never how much.',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [38, '16:30'],
      by: 'pavlos',
      words: 'First talk, on a bench. She set me a problem with three trains. I have not solved it.',
    },
    {
      at: [36, '10:15'],
      by: 'dimitra',
      words: 'Δύο ώρες και σαράντα λεπτά, λέει η ίδια, αλλά το πρώτο τρένο δεν φτάνει ποτέ.',
    },
    {
      at: [33, '09:05'],
      by: 'pavlos',
      ref: 'seventh',
      words: 'Seventh day: no bed has become free. I promised a call and I made it, with nothing in my ' + 'hands.',
    },
    {
      at: [33, '09:20'],
      by: 'eleni',
      replyTo: 'seventh',
      words: 'Is there another door, @Petros M.? Outside this table, if need be.',
      mentions: ['petros'],
      reactions: [['question', 'petros']],
    },
    {
      at: [33, '10:50'],
      by: 'petros',
      replyTo: 'seventh',
      words:
        'There is the ward across the river, which takes people by letter. I wrote it this morning, ' +
        'she has read it and corrected one comma.',
      reactions: [['agree', 'eleni']],
    },
    { at: [33, '11:02'], by: 'dimitra', words: 'And if they say no as well?' },
    {
      at: [33, '11:10'],
      by: 'petros',
      words: 'Then I go there with the letter, in my good jacket.',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [29, '14:20'],
      by: 'petros',
      ref: 'yes',
      words: 'They have said yes, for eight days from now. The jacket stays in the cupboard.',
      reactions: [['thanks', 'eleni']],
      pinned: true,
    },
    { at: [29, '14:35'], by: 'pavlos', replyTo: 'yes', words: 'Told her. Silence, then: “So the limit exists.”' },
    {
      at: [25, '18:40'],
      by: 'kostis',
      part: 'mental_health',
      ref: 'fear',
      words:
        'She is not afraid of the ward, she is afraid of the eleventh day, when she comes home to the ' +
        'same kitchen. That is worth more attention than any of the other ten.',
    },
    {
      at: [25, '18:55'],
      by: 'pavlos',
      part: 'mental_health',
      replyTo: 'fear',
      words: 'I move my free day. On the eleventh morning I sit in that kitchen, with the trains.',
      reactions: [['agree', 'kostis']],
    },
    {
      at: [21, '08:50'],
      by: 'dimitra',
      words:
        'Walked her to the gate with one suitcase, mostly books. She asked me to water a cactus, which ' +
        'needs no water, so that I would have to come by.',
    },
    {
      at: [18, '12:20'],
      by: 'dimitra',
      words: 'Πότισα τον κάκτο. Δηλαδή του μίλησα, που ήταν και το ζητούμενο.',
      reactions: [['thanks', 'pavlos']],
    },
    {
      at: [16, '17:30'],
      by: 'pavlos',
      words:
        'A visit through the garden fence. She looks rested and is bored, which she calls a sign of ' + 'convergence.',
    },
    {
      at: [13, '11:15'],
      by: 'kostis',
      part: 'mental_health',
      words:
        'She wrote to me from the ward: the fear has become smaller than ten but larger than nought. ' +
        'She would like me to be in the kitchen for the second evening, not for the first.',
    },
    {
      at: [13, '11:26'],
      by: 'pavlos',
      part: 'mental_health',
      words: 'Then the first is mine, the second yours, and the third belongs to her and the cactus.',
      reactions: [['agree', 'kostis']],
    },
    {
      at: [11, '10:20'],
      by: 'pavlos',
      ref: 'eleven',
      words:
        'Eleventh morning, kitchen. We threw out two bottles, kept one vase, and solved the trains. I ' +
        'had forgotten the tunnel.',
      reactions: [
        ['agree', 'eleni'],
        ['agree', 'dimitra'],
      ],
    },
    {
      at: [11, '10:41'],
      by: 'eleni',
      replyTo: 'eleven',
      words: 'Put me down for the next problem.',
      reactions: [['thanks', 'pavlos']],
    },
    {
      at: [6, '12:00'],
      by: 'dimitra',
      words:
        'A small school for adults asks whether she would teach fractions on two evenings. She asked ' +
        'them for the syllabus, and then rewrote it.',
    },
    {
      at: [1, '19:15'],
      by: 'pavlos',
      words:
        'Twenty days by her own counting, which starts from nought. First lesson tonight. I sat in the ' +
        'back row and was called to the board.',
      reactions: [['agree', 'dimitra']],
    },
  ],
};
