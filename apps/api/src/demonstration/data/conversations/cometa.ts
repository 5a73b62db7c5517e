import type { Conversation } from '../talk.js';

/** A musician from Rome who would like to go home with his treatment in his pocket; the case is handed on to those who wait for him there. */
export const COMETA: Conversation = {
  handle: 'Cometa',
  opened: { at: [38, '19:10'], by: 'yusuf' },
  parts: { health: ['attiki', 'guests'], identity: ['redcross', 'guests'] },
  steps: [
    {
      at: [38, '19:22'],
      by: 'yusuf',
      words:
        'Cometa plays the accordion near the metro and pays for tea with a waltz. He has been in ' +
        'Athens for a year, and in his words: “Ora basta, voglio tornare a casa.”',
    },
    { at: [38, '19:30'], by: 'stavros', ref: 'home2', words: 'Home is where?' },
    {
      at: [38, '19:34'],
      by: 'yusuf',
      replyTo: 'home2',
      words: 'Rome, a brother with a spare room, and a mother who thinks that he is on tour.',
    },
    {
      at: [37, '10:20'],
      by: 'yusuf',
      words:
        'He is in treatment with Care Centre Attiki since last year and is afraid of the days in ' +
        'between: here the last dose, there the first one, and who knows when.',
    },
    { at: [37, '10:24'], by: 'stavros', admits: 'attiki', before: true },
    {
      at: [37, '11:40'],
      by: 'vasiliki',
      words:
        'Ah, that is our accordion. For the days between there are take-home boxes and a letter that ' +
        'any doctor in Europe understands.',
      reactions: [['thanks', 'yusuf']],
    },
    {
      at: [36, '09:50'],
      by: 'petros',
      words:
        'There are colleagues from the task force in Rome on a visit here. With his yes I would ask ' +
        '@Stavros L. to bring them in, so that he talks with the people who will open the door for him.',
      mentions: ['stavros'],
    },
    { at: [36, '10:15'], by: 'stavros', admits: 'guests', before: true },
    {
      at: [36, '10:40'],
      by: 'chiara',
      ref: 'ciao',
      words:
        'Ciao a tutti. Lo conosco di fama: suonava sotto il nostro ambulatorio. Ditegli che la porta è ' +
        'la stessa e che la campanella ora funziona.',
      reactions: [
        ['agree', 'petros'],
        ['thanks', 'stavros'],
      ],
    },
    {
      at: [36, '10:55'],
      by: 'yusuf',
      replyTo: 'ciao',
      words: 'He read it three times and asked who had mended the bell.',
    },
    { at: [36, '10:58'], by: 'chiara', words: 'Nobody knows. It is our miracle.' },
    {
      at: [34, '12:10'],
      by: 'petros',
      part: 'health',
      ref: 'dose',
      words:
        'Dose, dates and the last blood tests for your doctor, as he wishes. Ten days to take along, ' +
        'and the eleventh at your house.',
    },
    {
      at: [34, '12:31'],
      by: 'chiara',
      part: 'health',
      replyTo: 'dose',
      words: "Ricevuto. L'undicesimo giorno c'è la dottoressa, alle nove, e il bar di fronte apre alle otto.",
      reactions: [['done', 'petros']],
    },
    {
      at: [32, '16:20'],
      by: 'yusuf',
      part: 'identity',
      ref: 'id',
      words:
        'His identity card has expired and the consulate has an appointment in five weeks. The ship is ' + 'in two.',
    },
    {
      at: [32, '16:45'],
      by: 'chiara',
      part: 'identity',
      replyTo: 'id',
      words:
        'There is a travel paper for one journey, same day, if somebody vouches. I vouch, and I take ' +
        'him there myself tomorrow.',
      reactions: [['on_it', 'yusuf']],
    },
    {
      at: [31, '13:30'],
      by: 'chiara',
      words: "Fatto. L'impiegato voleva sapere se l'accordion è un bagaglio a mano.",
      edited: { after: '4m', words: "Fatto. L'impiegato voleva sapere se la fisarmonica è un bagaglio a mano." },
    },
    { at: [31, '13:38'], by: 'vasiliki', words: 'And is it?', reactions: [['agree', 'chiara']] },
    { at: [31, '13:41'], by: 'chiara', words: 'È un parente.' },
    {
      at: [27, '18:20'],
      by: 'yusuf',
      words:
        'Last evening at the metro. Forty people stood round him, and the lady from the lottery kiosk ' +
        'danced with Stavros.',
    },
    { at: [27, '18:26'], by: 'stavros', words: 'There are no photographs, I hope.', withdrawn: { after: '4m' } },
    { at: [27, '18:33'], by: 'ioanna', words: 'There are.', reactions: [['agree', 'yusuf']] },
    {
      at: [26, '20:15'],
      by: 'yusuf',
      words:
        'He is on board, ten boxes in the accordion case, my scarf round his neck. He waved until one ' +
        'could no longer tell it from music.',
    },
    {
      at: [15, '09:40'],
      by: 'chiara',
      ref: 'roma',
      words:
        'È arrivato in orario, prima della dottoressa. La madre lo aspettava fuori con un pentolone. ' +
        'Da oggi è seguito da noi.',
      reactions: [
        ['thanks', 'petros'],
        ['thanks', 'vasiliki'],
      ],
      pinned: true,
    },
    {
      at: [15, '09:52'],
      by: 'petros',
      replyTo: 'roma',
      words: 'Ten boxes, eleven days and no gap. Thank you, Rome.',
      reactions: [['thanks', 'chiara']],
    },
    {
      at: [15, '10:20'],
      by: 'yusuf',
      words:
        'He asks that this case be called neither over nor lost, only gone on. There is a word for ' + 'that here.',
    },
    { at: [15, '10:24'], by: 'yusuf', closes: 'handed_on' },
  ],
};
