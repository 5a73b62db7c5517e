import type { Conversation } from '../talk.js';

/** An old stoker from the coast of Kenya who has not spoken his own language for years, until somebody answers in it. */
export const MZEE: Conversation = {
  handle: 'Mzee',
  opened: { at: [29, '10:05'], by: 'giorgos' },
  parts: { health: ['omonia', 'guests'], identity: ['legal', 'municipal'] },
  steps: [
    {
      at: [29, '10:17'],
      by: 'giorgos',
      words:
        'An elderly man collects his letters with us and calls himself Mzee. He came off a ship long ' +
        'ago. He is polite in four languages and at home in none that we speak.',
    },
    {
      at: [29, '10:30'],
      by: 'sofia',
      ref: 'swahili',
      words: 'It is Swahili, I think. He said “pole pole” to our printer, and the printer obeyed.',
    },
    {
      at: [18, '09:40'],
      by: 'giorgos',
      replyTo: 'swahili',
      words:
        'There is a colleague from Mombasa with the guests, @Sofia R., and Mzee nodded before I had ' +
        'finished asking.',
      mentions: ['sofia'],
    },
    { at: [18, '09:45'], by: 'giorgos', admits: 'guests', before: true },
    {
      at: [18, '10:30'],
      by: 'juma',
      ref: 'karibu',
      words: 'Nimefurahi sana. Shikamoo to him from me, until I can say it properly.',
      reactions: [['thanks', 'giorgos']],
    },
    {
      at: [18, '12:50'],
      by: 'juma',
      words:
        'We sat for two hours. There was a pause at the word for coconut. He says that you have all ' +
        'been good to him, and that it is tiring to be polite for thirty years.',
    },
    {
      at: [18, '13:05'],
      by: 'sofia',
      replyTo: 'karibu',
      words: 'I should like to learn the greeting, so that he need not wait for you each time.',
      reactions: [['agree', 'juma']],
    },
    {
      at: [18, '13:09'],
      by: 'juma',
      words: 'Shikamoo. He will answer “marahaba, my child”, and then you are both at home.',
      reactions: [['agree', 'sofia']],
    },
    {
      at: [17, '08:45'],
      by: 'sofia',
      words:
        'Shikamoo, said at the counter before all the others. Marahaba! The whole queue turned round ' +
        'and smiled without knowing why.',
    },
    {
      at: [16, '11:30'],
      by: 'juma',
      ref: 'lungs',
      words: 'He coughs at night and has been afraid of what a doctor might find. With me beside him he ' + 'would go.',
    },
    { at: [16, '11:34'], by: 'giorgos', admits: 'omonia', before: true },
    {
      at: [16, '12:05'],
      by: 'dimitra',
      replyTo: 'lungs',
      words: 'Tomorrow at eleven, and we have time. Will you tell me if I nod at the wrong moment?',
      reactions: [['on_it', 'juma']],
    },
    {
      at: [15, '13:10'],
      by: 'dimitra',
      part: 'health',
      words:
        'An old bronchitis and no more than that; the picture is fine. He carries a fear from the ' +
        'engine room which I could not translate and Juma could.',
    },
    {
      at: [15, '13:22'],
      by: 'juma',
      part: 'health',
      words: 'Alisema: “Bahari imenirudisha.” The sea has given me back. That is what he made of your ' + 'inhaler.',
      reactions: [['thanks', 'dimitra']],
    },
    {
      at: [12, '10:20'],
      by: 'giorgos',
      words:
        'His papers: thirty years of being here and nothing to show for it but a library card. That ' +
        'may be more than it looks like.',
    },
    { at: [12, '10:22'], by: 'giorgos', admits: 'legal', before: true },
    {
      at: [12, '15:40'],
      by: 'irini',
      part: 'identity',
      ref: 'lib',
      words:
        'Thirty years of library loans, each with a date. There is a rule about long presence, and ' +
        'this is the most beautiful proof I have had on my desk.',
    },
    {
      at: [12, '15:58'],
      by: 'sofia',
      part: 'identity',
      replyTo: 'lib',
      words: 'Mostly atlases, by the way.',
      reactions: [['thanks', 'irini']],
    },
    {
      at: [9, '16:30'],
      by: 'juma',
      words:
        'My last day here. He gave me a list of eleven names to greet in Mombasa; I know four of them ' +
        'already, and one is my aunt.',
    },
    {
      at: [9, '16:41'],
      by: 'giorgos',
      words: 'Asante, Juma. The printer will miss you as well.',
      reactions: [['agree', 'juma']],
    },
    {
      at: [4, '12:15'],
      by: 'juma',
      words:
        'From Mombasa: seven greetings delivered. One of the seven is his sister. She wants to know if ' +
        'he still whistles.',
    },
    { at: [4, '12:40'], by: 'sofia', words: 'He does now.', reactions: [['agree', 'juma']] },
  ],
};
