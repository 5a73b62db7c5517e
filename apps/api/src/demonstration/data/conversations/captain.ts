import type { Conversation } from '../conversation.js';

/**
 * A former sailor who has a bed for the first time in a long while, and whose papers are found one after the other.
 */
export const CAPTAIN: Conversation = {
  handle: 'Captain',
  opened: { at: [19, '19:30'], by: 'ioanna' },
  steps: [
    {
      at: [19, '19:46'],
      by: 'ioanna',
      says:
        'He tips his cap and introduces himself as Captain. Sailed for most of his life, so he says, and sings in ' +
        'four languages, which I can confirm.',
    },
    { at: [19, '20:02'], by: 'stavros', says: 'I know the voice. What does he need, in his own words?' },
    { at: [19, '20:10'], by: 'ioanna', says: '“A bunk, a stamp and a razor.” The razor he has by now.' },
    {
      at: [18, '20:25'],
      by: 'stavros',
      says:
        'Spent half an hour with him. The bunk is a bed at the Night Shelter; the stamp has to do with his ' +
        'seaman’s book, which went missing with an old bag.',
    },
    { at: [18, '20:31'], by: 'stavros', says: 'He agrees that both the shelter and the Social Service join us.' },
    { at: [18, '20:33'], by: 'stavros', admits: 'shelter' },
    { at: [18, '20:34'], by: 'stavros', admits: 'municipal' },
    {
      at: [18, '21:05'],
      by: 'katerina',
      says: 'There is a lower bed by the window from tomorrow. Can he manage eleven o’clock lights out?',
    },
    { at: [18, '21:18'], by: 'ioanna', says: 'He can, though he asks about the singing.' },
    { at: [18, '21:24'], by: 'katerina', says: 'Until ten, in the kitchen, and only if he takes requests.' },
    {
      at: [17, '22:40'],
      by: 'katerina',
      says:
        'Ο Καπετάνιος ήρθε, υπέγραψε με καλλιγραφία και έφτιαξε το κρεβάτι του όπως στα καράβια. Κανείς εδώ δεν ' +
        'έχει ξαναδεί τέτοιες γωνίες.',
    },
    {
      at: [16, '09:15'],
      by: 'giorgos',
      says:
        'Good morning. For the seaman’s book there is a register that can be asked; I only need him to sign the ' +
        'request. When is he easiest to meet?',
    },
    {
      at: [16, '09:32'],
      by: 'katerina',
      says: 'At breakfast, half past seven, after his second coffee and never before it.',
    },
    {
      at: [15, '07:58'],
      by: 'giorgos',
      says: 'After the second coffee, as advised. The request is signed, and I was taught a knot.',
    },
    { at: [15, '08:10'], by: 'stavros', says: 'Only one? You will be back.' },
    {
      at: [13, '21:15'],
      by: 'thanasis',
      says: 'A small worry: he has stayed up two nights because his legs ache, and will not hear of a doctor.',
    },
    {
      at: [13, '21:30'],
      by: 'ioanna',
      says: 'With me he talks about “swollen ropes”. Perhaps it is the waiting room and not the doctor that he minds.',
    },
    { at: [13, '21:44'], by: 'thanasis', says: 'That is possible, so let us not push it at the desk.' },
    {
      at: [12, '10:05'],
      by: 'stavros',
      says: 'I asked him straight. He would see a nurse if she comes to the house, once, and he may choose the chair.',
    },
    { at: [12, '10:07'], by: 'stavros', admits: 'omonia' },
    {
      at: [12, '11:20'],
      by: 'dimitra',
      says:
        'I will come in two days at six in the evening, and he may choose the chair, the music and the side to ' +
        'begin with.',
    },
    {
      at: [10, '18:50'],
      by: 'dimitra',
      says:
        'He chose the kitchen chair and a song about Valparaíso. With his leave: raised legs, other socks, and he ' +
        'comes to me in a week so that I can look again. He offered that himself.',
    },
    { at: [10, '19:05'], by: 'ioanna', says: 'A harbour visit, he calls it.' },
    {
      at: [8, '12:45'],
      by: 'giorgos',
      says:
        'The register has answered, and they found him on the second page: twenty-six years at sea. That means ' +
        'there is a pension to ask for, small but his.',
    },
    {
      at: [8, '12:52'],
      by: 'katerina',
      says: 'Διαβάζω το μήνυμα και έχω συγκινηθεί. Να του το πεις εσύ από κοντά, σε παρακαλώ, μην το μάθει από οθόνη.',
    },
    { at: [8, '13:04'], by: 'giorgos', says: 'Of course, I am on my way with the letter in a proper envelope.' },
    {
      at: [8, '15:30'],
      by: 'giorgos',
      says:
        'He read it twice, folded it in three and said: “So it happened, then.” Afterwards he made coffee for ' +
        'everyone.',
    },
    {
      at: [6, '09:40'],
      by: 'sofia',
      says:
        'I take over the pension claim while Giorgos is away for two days. The form asks for a bank account; does ' +
        'he have one?',
    },
    {
      at: [6, '10:12'],
      by: 'katerina',
      says: 'No, and he distrusts banks since a matter in Rotterdam that takes an hour to tell.',
    },
    {
      at: [6, '10:20'],
      by: 'sofia',
      says: 'There is a basic account that costs nothing, and I have time for Rotterdam. Tomorrow at ten?',
    },
    {
      at: [5, '11:50'],
      by: 'sofia',
      says: 'Account opened. Rotterdam took seventy minutes, and I regret none of them.',
    },
    {
      at: [3, '10:35'],
      by: 'dimitra',
      says: 'He kept his harbour visit. The legs are better, and he has asked me to write down the name of the socks.',
    },
    {
      at: [2, '21:20'],
      by: 'thanasis',
      says:
        'Our stays are counted in months, and his first one ends before the pension begins. I would like to ' +
        'prolong it, any objection from this table?',
    },
    { at: [2, '21:26'], by: 'stavros', says: 'None from us, quite the opposite.' },
    { at: [2, '21:31'], by: 'dimitra', says: 'Παρακαλώ, και να κρατήσει το κάτω κρεβάτι.' },
    { at: [1, '22:05'], by: 'katerina', says: 'It is prolonged. He has sung us the news in Portuguese.' },
  ],
};
