import type { Conversation } from '../talk.js';

/** Help is offered instead of a procedure. He thinks about it, asks good questions, and says no; nothing is held against him. */
export const HAKIM: Conversation = {
  handle: 'Hakim',
  opened: { at: [33, '10:20'], by: 'fotis' },
  parts: { justice: ['justice', 'legal'] },
  steps: [
    {
      at: [33, '10:31'],
      by: 'fotis',
      words:
        'Our office may make Hakim an offer of support. I have told him what it is and what it is not, ' +
        'and that he has as many days as he needs.',
    },
    { at: [33, '10:36'], by: 'fotis', admits: 'legal', before: true },
    {
      at: [33, '11:15'],
      by: 'irini',
      ref: 'hakimq',
      words:
        'I have met him without you, as agreed. He has four questions: who learns of it, what if he ' +
        'begins and stops, what if he says no, and whether there is tea.',
      reactions: [['thanks', 'fotis']],
    },
    {
      at: [33, '11:32'],
      by: 'fotis',
      replyTo: 'hakimq',
      words: 'Only the two of us; then nothing happens; nothing again; and the tea I can arrange.',
    },
    {
      at: [33, '11:40'],
      by: 'myrto',
      words:
        'Both times the word is meant as it stands. I keep the sheet and would not know where to write ' +
        'anything else.',
      reactions: [['agree', 'irini']],
    },
    {
      at: [31, '16:10'],
      by: 'irini',
      part: 'justice',
      ref: 'terms',
      words:
        'He asked to see in writing that a no leads back to where he stood before, and not one step ' +
        'further behind. I should like your signature under that sentence, not mine.',
    },
    {
      at: [31, '16:35'],
      by: 'fotis',
      part: 'justice',
      replyTo: 'terms',
      words: 'Signed, and he has the original.',
      reactions: [['done', 'irini']],
    },
    {
      at: [28, '12:20'],
      by: 'irini',
      words:
        'He has read the leaflet in three languages to find out whether they say the same. They do ' +
        'not. He has marked the places.',
    },
    {
      at: [28, '12:44'],
      by: 'myrto',
      words:
        'He is right about all three, the Arabic promises more than the Greek. We have taken it from ' +
        'the shelf until it is mended.',
      reactions: [['thanks', 'irini']],
    },
    {
      at: [26, '10:15'],
      by: 'irini',
      ref: 'no',
      words:
        'His decision: no, thank you. He has ways of his own and prefers them, and he wishes you well ' +
        'with the leaflet.',
      pinned: true,
    },
    {
      at: [26, '10:28'],
      by: 'fotis',
      replyTo: 'no',
      words:
        'Then that is what he has decided, and the offer ends here without a remark. May he have the ' +
        'address of somebody in case he changes his mind?',
      reactions: [['agree', 'irini']],
    },
    {
      at: [26, '10:40'],
      by: 'irini',
      words: 'He has mine. He does not want to be asked again, and I promised him for all of us.',
    },
    {
      at: [26, '10:52'],
      by: 'fotis',
      words: 'We keep that promise by closing the folder today.',
      reactions: [['agree', 'irini']],
    },
    { at: [26, '11:10'], by: 'fotis', closes: 'person_wished' },
  ],
};
