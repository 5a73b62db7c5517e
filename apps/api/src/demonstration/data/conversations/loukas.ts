import type { Conversation } from '../talk.js';

/** A man who comes home after three years away: the dose that waits for him on the same day, a lawyer, a first night, a mother. */
export const LOUKAS: Conversation = {
  handle: 'Λουκάς',
  opened: { at: [24, '09:30'], by: 'petros' },
  parts: { health: ['attiki', 'peers'], justice: ['legal', 'attiki'], safety: ['peers', 'shelter'] },
  steps: [
    {
      at: [24, '09:41'],
      by: 'petros',
      words:
        'Λουκάς comes home in eight days, after three years away. He is in treatment there, and his ' +
        'letter to us has one line: “I do not want a single day without.”',
    },
    { at: [24, '09:55'], by: 'pavlos', ref: 'day0', words: 'Then the first day is ours, from the gate on. Who goes?' },
    {
      at: [24, '10:02'],
      by: 'petros',
      replyTo: 'day0',
      words: 'He asks for somebody of the Peer network, and for his lawyer to know the hour.',
    },
    { at: [24, '10:05'], by: 'petros', admits: 'peers', before: true },
    { at: [24, '10:06'], by: 'petros', admits: 'legal', before: true },
    {
      at: [24, '11:20'],
      by: 'leonidas',
      replyTo: 'day0',
      words: 'Εγώ. Θα έχω νερό, τσιγάρα, έναν καφέ και το στόμα μου κλειστό.',
      reactions: [['on_it', 'petros']],
    },
    {
      at: [24, '11:35'],
      by: 'markos',
      words: 'The hour is known to be “morning”, which can mean noon. Bring a second coffee.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [23, '12:30'],
      by: 'pavlos',
      words:
        'Ρώτησε με γράμμα αν έχουμε ακόμη τη μουριά στην αυλή. Την έχουμε, και του απάντησα με φύλλο ' +
        'μέσα στον φάκελο.',
    },
    {
      at: [22, '15:10'],
      by: 'petros',
      part: 'health',
      ref: 'cont',
      words:
        'His doctor inside has written: same medicine, dose as below, last one given at seven on the ' +
        'day. We give the next at seven on the morning after, and naloxone to take along on day one.',
    },
    {
      at: [22, '15:30'],
      by: 'leonidas',
      part: 'health',
      replyTo: 'cont',
      words: 'Το κιτ το έχω ήδη στην τσέπη. Θα του το δώσω πριν από τον καφέ.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [21, '13:15'],
      by: 'leonidas',
      words:
        'Πήγα να δω την πύλη από τώρα, να μην ψάχνω εκείνη τη μέρα. Έχει ένα παγκάκι και μια σκιά που ' +
        'κρατάει ως τις δώδεκα.',
    },
    {
      at: [20, '10:45'],
      by: 'irini',
      part: 'justice',
      words:
        'For the two houses that need it: he has to sign once a month at an office, on a day that we ' +
        'may move once. I have asked for a day on which he does not have to be with you.',
    },
    {
      at: [20, '11:02'],
      by: 'pavlos',
      part: 'justice',
      words: 'Noted as “other business”, and only by me.',
      reactions: [['thanks', 'irini']],
    },
    {
      at: [18, '17:20'],
      by: 'leonidas',
      ref: 'mana2',
      words: 'Με πήρε η μητέρα του. Θέλει να έρθει στην πύλη και δεν ξέρει αν το θέλει κι εκείνος. Ρωτήσαμε.',
    },
    {
      at: [17, '12:40'],
      by: 'markos',
      replyTo: 'mana2',
      words:
        'He answered through me: “Not at the gate. At home, with the window open, so that I smell it ' +
        'from the corner.”',
    },
    {
      at: [16, '12:10'],
      by: 'leonidas',
      words:
        'Βγήκε στις έντεκα και μισή. Κοίταξε πρώτα τον ουρανό, μετά τον καφέ, μετά εμένα. «Καλά που ' +
        'ήρθες εσύ κι όχι κανένας με χαρτιά.»',
      reactions: [
        ['agree', 'petros'],
        ['agree', 'pavlos'],
      ],
      pinned: true,
    },
    { at: [16, '13:05'], by: 'leonidas', words: 'Φασολάκια. Τα μυρίσαμε από τη γωνία.' },
    {
      at: [15, '07:12'],
      by: 'pavlos',
      words: "He was at our door at seven, with his mother's lunch box. Not a single day without.",
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [14, '09:20'],
      by: 'pavlos',
      words:
        'Κάθισε κάτω από τη μουριά και δεν είπε τίποτα για μισή ώρα. Μετά ζήτησε να μάθει τον κωδικό ' + 'του βάι φάι.',
      reactions: [['thanks', 'leonidas']],
    },
    {
      at: [13, '20:30'],
      by: 'leonidas',
      ref: 'dyskola',
      words:
        'Τρεις νύχτες τώρα δεν αντέχει τους τοίχους, και βγαίνουμε και περπατάμε. Λέει ότι στο σπίτι ' +
        'όλοι τον κοιτάνε σαν να είναι από γυαλί.',
    },
    {
      at: [13, '20:41'],
      by: 'pavlos',
      replyTo: 'dyskola',
      words: 'Would a few nights elsewhere do both of them good? He can go home for lunch.',
    },
    { at: [12, '11:15'], by: 'petros', admits: 'shelter' },
    {
      at: [12, '12:20'],
      by: 'katerina',
      words:
        'A bed on the quiet side from tonight, for a week or for two. He may leave the door ajar, many ' +
        'do at first.',
      reactions: [['thanks', 'petros']],
    },
    {
      at: [12, '19:10'],
      by: 'leonidas',
      part: 'safety',
      ref: 'dwse',
      words:
        'He owes money to somebody who knows where his mother lives but not where you are. He would ' +
        'like the desk to say his name to no one.',
    },
    {
      at: [12, '19:18'],
      by: 'katerina',
      part: 'safety',
      replyTo: 'dwse',
      words: "Nobody's name is said at this desk, and his is said even more quietly.",
      reactions: [['on_it', 'leonidas']],
    },
    {
      at: [10, '18:10'],
      by: 'leonidas',
      words: 'Μου έδειξε το κινητό: ενενήντα τέσσερις ενημερώσεις. Του είπα ότι ούτε εμείς τις έχουμε κάνει.',
    },
    {
      at: [8, '14:30'],
      by: 'pavlos',
      words:
        'Eight mornings of eight. Today he stayed for the group and spoke about the price of tomatoes, ' +
        'with passion.',
    },
    {
      at: [7, '12:15'],
      by: 'petros',
      part: 'health',
      words:
        'He asked for a little less, because he is sleepy after lunch. We try it for a week; if the ' +
        'nights get longer again, we go back without a word.',
    },
    {
      at: [7, '12:40'],
      by: 'leonidas',
      part: 'health',
      words: 'Του το διάβασα. Κράτησε το «χωρίς κουβέντα».',
      reactions: [['agree', 'petros']],
    },
    {
      at: [6, '16:20'],
      by: 'markos',
      words: 'A point of law: three years ago a kilo cost half. I have looked it up for him.',
    },
    {
      at: [5, '09:40'],
      by: 'irini',
      part: 'justice',
      words:
        'The monthly day has been moved to the afternoon, so that his mornings remain his own. He ' +
        'signed next to the word afternoon, twice, for joy.',
    },
    {
      at: [3, '13:40'],
      by: 'leonidas',
      words:
        'Έφαγε σπίτι του τέσσερις μέρες στη σειρά. Η μητέρα του σταμάτησε να τον κοιτάει, λέει, και ' +
        'άρχισε να του φωνάζει. Πρόοδος.',
      reactions: [['agree', 'katerina']],
    },
    {
      at: [1, '20:15'],
      by: 'leonidas',
      words: 'Κοιμήθηκε δύο νύχτες σπίτι του, με κλειστή πόρτα. Την έκλεισε ο ίδιος.',
      reactions: [['agree', 'katerina']],
    },
    { at: [0, '07:30'], by: 'pavlos', words: 'Sixteen. He brought his own cup.' },
  ],
};
