import type { Conversation } from '../talk.js';

/** An older lady with strong tablets for her back, who does not wish to be talked to as if she were a poster. */
export const MRS_P: Conversation = {
  handle: 'Mrs. P',
  opened: { at: [27, '12:30'], by: 'eleni' },
  parts: { health: ['omonia', 'attiki'] },
  steps: [
    {
      at: [27, '12:41'],
      by: 'eleni',
      words:
        'Mrs. P has taken tablets for her back for eleven years, from a doctor who has now retired. ' +
        'The new one halved them in a sentence. She says that she came to us because our chairs are ' +
        'straight.',
    },
    {
      at: [27, '12:55'],
      by: 'dimitra',
      words:
        'I gave her the straightest. She does not want to be “in a programme”; what she wants is to ' +
        'stand at her stove for an hour.',
      reactions: [['agree', 'eleni']],
    },
    { at: [27, '13:20'], by: 'eleni', admits: 'attiki', before: true },
    {
      at: [27, '14:10'],
      by: 'petros',
      words:
        'An hour at the stove is an excellent goal, I shall write it as the only one. We go as slowly ' +
        'down as she likes, or stay where it is good.',
      reactions: [['thanks', 'eleni']],
    },
    {
      at: [26, '11:30'],
      by: 'dimitra',
      part: 'health',
      words:
        'Her own plan: the same for two weeks, then a quarter less at noon, because noon is when she ' +
        'lies down anyway.',
    },
    {
      at: [26, '11:50'],
      by: 'petros',
      part: 'health',
      words: 'Better than any table I could have sent.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [20, '10:20'],
      by: 'eleni',
      words: 'The physiotherapist has been to see the stove. It was ten centimetres too low, and is so no ' + 'longer.',
    },
    { at: [20, '10:27'], by: 'vasiliki', words: 'We should prescribe carpenters.', reactions: [['agree', 'eleni']] },
    {
      at: [15, '16:40'],
      by: 'dimitra',
      part: 'health',
      words:
        'She let me see her back for the first time. A corset from the eighties was the better half of ' +
        'the trouble, and she has retired it with honours.',
    },
    {
      at: [13, '18:05'],
      by: 'vasiliki',
      words:
        'Μας τηλεφώνησε μόνο για να ακούσει αν έχουμε βάλει φωνητικό μενού. Όταν σήκωσα εγώ, είπε ' +
        '«ωραία» και το έκλεισε.',
      reactions: [['thanks', 'dimitra']],
    },
    {
      at: [10, '12:15'],
      by: 'dimitra',
      words:
        'She stood for fifty minutes yesterday and made stuffed tomatoes for her stairwell. She would ' +
        'like me to note that ten minutes are missing.',
    },
    {
      at: [4, '13:30'],
      by: 'petros',
      words: 'The first quarter less, with no complaint but the weather. She addresses me as “young man” ' + 'now.',
    },
    {
      at: [1, '11:40'],
      by: 'eleni',
      words: 'A full hour, and a dish for each of us, covered with a plate. On mine was written: for the ' + 'chair.',
      reactions: [['agree', 'petros']],
    },
  ],
};
