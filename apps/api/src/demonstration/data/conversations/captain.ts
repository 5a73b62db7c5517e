import type { Conversation } from '../talk.js';

/** A former sailor who has a bed for the first time in a long while, and whose papers are found one after the other. */
export const CAPTAIN: Conversation = {
  handle: 'Captain',
  opened: { at: [49, '19:30'], by: 'ioanna' },
  parts: { health: ['omonia', 'shelter'] },
  steps: [
    {
      at: [49, '19:46'],
      by: 'ioanna',
      words:
        'He tips his cap and introduces himself as Captain. Sailed for most of his life, so he says, ' +
        'and sings in four languages, which I can confirm.',
    },
    { at: [49, '20:02'], by: 'stavros', words: 'I know the voice. What does he need, in his own words?' },
    { at: [49, '20:10'], by: 'ioanna', words: '“A bunk, a stamp and a razor.” The razor he has by now.' },
    {
      at: [48, '20:25'],
      by: 'stavros',
      words:
        'Spent half an hour with him. The bunk is a bed at the Night Shelter; the stamp has to do with ' +
        'his seaman’s book, which went missing with an old bag.',
    },
    { at: [48, '20:31'], by: 'stavros', words: 'He agrees that both the shelter and the Social Service join us.' },
    { at: [48, '20:33'], by: 'stavros', admits: 'shelter', before: true },
    { at: [48, '20:34'], by: 'stavros', admits: 'municipal', before: true },
    {
      at: [48, '21:05'],
      by: 'katerina',
      words: 'There is a lower bed by the window from tomorrow. Can he manage eleven o’clock lights out?',
    },
    { at: [48, '21:18'], by: 'ioanna', ref: 'song', words: 'He can, though he asks about the singing.' },
    {
      at: [48, '21:24'],
      by: 'katerina',
      replyTo: 'song',
      words: 'Until ten, in the kitchen, and only if he takes requests.',
      reactions: [['agree', 'ioanna']],
    },
    {
      at: [47, '22:40'],
      by: 'katerina',
      words:
        'Ο Καπετάνιος ήρθε, υπέγραψε με καλλιγραφία και έφτιαξε το κρεβάτι του όπως στα καράβια. ' +
        'Κανείς εδώ δεν έχει ξαναδεί τέτοιες γωνίες.',
    },
    {
      at: [46, '09:15'],
      by: 'giorgos',
      words:
        'Good morning. For the seaman’s book there is a register that can be asked; I only need him to ' +
        'sign the request. When is he easiest to meet?',
    },
    {
      at: [46, '09:32'],
      by: 'katerina',
      words: 'At breakfast, half past seven, after his second coffee and never before it.',
    },
    {
      at: [45, '07:58'],
      by: 'giorgos',
      words: 'After the second coffee, as advised. The request is signed, and I was taught a knot.',
    },
    { at: [45, '08:10'], by: 'stavros', words: 'Only one? You will be back.' },
    {
      at: [43, '21:15'],
      by: 'thanasis',
      words: 'A small worry: he has stayed up two nights because his legs ache, and will not hear of a ' + 'doctor.',
    },
    {
      at: [43, '21:30'],
      by: 'ioanna',
      words:
        'With me he talks about “swollen ropes”. Perhaps it is the waiting room and not the doctor ' + 'that he minds.',
    },
    { at: [43, '21:44'], by: 'thanasis', words: 'That is possible, so let us not push it at the desk.' },
    {
      at: [42, '10:05'],
      by: 'stavros',
      words:
        'I asked him straight. He would see a nurse if she comes to the house, once, and he may choose ' + 'the chair.',
    },
    { at: [42, '10:07'], by: 'stavros', admits: 'omonia', before: true },
    {
      at: [42, '11:20'],
      by: 'dimitra',
      words:
        'I will come in two days at six in the evening, and he may choose the chair, the music and the ' +
        'side to begin with.',
    },
    {
      at: [40, '18:50'],
      by: 'dimitra',
      words:
        'He chose the kitchen chair and a song about Valparaíso. With his leave: raised legs, other ' +
        'socks, and he comes to me in a week so that I can look again. He offered that himself.',
    },
    { at: [40, '19:05'], by: 'ioanna', words: 'A harbour visit, he calls it.' },
    {
      at: [40, '19:20'],
      by: 'dimitra',
      part: 'health',
      ref: 'legs',
      words:
        'He lets me tell the house: it is the veins, not the heart. Legs up in the evening, and ' +
        'somebody should look at the left shin, where he does not look himself.',
    },
    {
      at: [40, '19:31'],
      by: 'katerina',
      part: 'health',
      replyTo: 'legs',
      words: 'I look while he sings, he has noticed and chooses longer songs.',
    },
    {
      at: [38, '12:45'],
      by: 'giorgos',
      words:
        'The register has answered, and they found him on the second page: twenty-six years at sea. ' +
        'That means there is a pension to ask for, small but his.',
      reactions: [
        ['agree', 'katerina'],
        ['agree', 'stavros'],
      ],
      pinned: true,
    },
    {
      at: [38, '12:52'],
      by: 'katerina',
      words:
        'Διαβάζω το μήνυμα και έχω συγκινηθεί. Να του το πεις εσύ από κοντά, σε παρακαλώ, μην το μάθει ' + 'από οθόνη.',
    },
    { at: [38, '13:04'], by: 'giorgos', words: 'Of course, I am on my way with the letter in a proper envelope.' },
    {
      at: [38, '15:30'],
      by: 'giorgos',
      words:
        'He read it twice, folded it in three and said: “So it happened, then.” Afterwards he made ' +
        'coffee for everyone.',
      reactions: [['agree', 'katerina']],
    },
    {
      at: [36, '09:40'],
      by: 'sofia',
      words:
        'I take over the pension claim while Giorgos is away for two days. The form asks for a bank ' +
        'account; does he have one?',
    },
    {
      at: [36, '10:12'],
      by: 'katerina',
      words: 'No, and he distrusts banks since a matter in Rotterdam that takes an hour to tell.',
    },
    {
      at: [36, '10:20'],
      by: 'sofia',
      words: 'There is a basic account that costs nothing, and I have time for Rotterdam. Tomorrow at ten?',
    },
    {
      at: [35, '11:50'],
      by: 'sofia',
      words: 'Account opened. Rotterdam took seventy minutes, and I regret none of them.',
    },
    {
      at: [33, '10:35'],
      by: 'dimitra',
      words:
        'He kept his harbour visit. The legs are better, and he has asked me to write down the name of ' + 'the socks.',
    },
    {
      at: [32, '21:20'],
      by: 'thanasis',
      ref: 'stay',
      words:
        'Our stays are counted in months, and his first one ends before the pension begins. I would ' +
        'like to prolong it, any objection from this table?',
    },
    { at: [32, '21:26'], by: 'stavros', replyTo: 'stay', words: 'None from us, quite the opposite.' },
    {
      at: [32, '21:31'],
      by: 'dimitra',
      replyTo: 'stay',
      words: 'Παρακαλώ, και να κρατήσει το κάτω κρεβάτι.',
      reactions: [['agree', 'katerina']],
    },
    { at: [31, '22:05'], by: 'katerina', words: 'It is prolonged. He has sung us the news in Portuguese.' },
    {
      at: [27, '21:30'],
      by: 'katerina',
      words: 'Απόψε τραγούδησε ένα νανούρισμα από τη Βραζιλία. Κοιμήθηκε όλος ο όροφος, μαζί κι εγώ στη ' + 'βάρδια.',
    },
    {
      at: [24, '10:10'],
      by: 'sofia',
      words:
        'The pension has been granted, with eleven months paid back. He asked for the sum in drachmas, ' +
        'so as to be properly frightened.',
    },
    {
      at: [12, '20:50'],
      by: 'thanasis',
      ref: 'room',
      words:
        'He asked whether one may stay in a house like ours and pay. One may not, and I was sorry ' +
        'about it for a whole evening.',
    },
    {
      at: [12, '21:05'],
      by: 'giorgos',
      replyTo: 'room',
      words:
        'There is a pension for retired seamen near the harbour, three meals, sea on two sides. He ' +
        'would have to share a table with other captains.',
      reactions: [['agree', 'thanasis']],
    },
    {
      at: [5, '11:15'],
      by: 'katerina',
      words:
        'We went to look. There are five captains at that table already. Nobody gave an order for an ' +
        'hour, and I think that he liked it.',
    },
  ],
};
