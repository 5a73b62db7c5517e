import type { Conversation } from '../talk.js';

/** A young man of the peer network's night round: new kits, a friend who breathes again, and a name that he chose. Mostly in Greek. */
export const SPOURGITIS: Conversation = {
  handle: 'Σπουργίτης',
  opened: { at: [66, '22:30'], by: 'leonidas' },
  parts: { health: ['peers', 'omonia'], mental_health: ['peers', 'omonia'], place: ['peers', 'redcross'] },
  steps: [
    {
      at: [66, '22:41'],
      by: 'leonidas',
      words:
        'Καινούργιος στο τραπέζι μας, γρήγορος και ευγενικός, παίρνει μόνο όσα χρειάζεται για απόψε. ' +
        'Τον ρώτησα πώς να τον λέμε.',
    },
    { at: [66, '22:44'], by: 'leonidas', words: 'Τα λόγια του: «Όλοι με έλεγαν πρεζάκι. Εδώ να με λένε Σπουργίτη.»' },
    { at: [66, '22:52'], by: 'maria', words: 'Σπουργίτης, λοιπόν, και καλωσήρθε.', reactions: [['agree', 'leonidas']] },
    {
      at: [64, '22:15'],
      by: 'zoi',
      ref: 'kafes',
      words: 'Πήρε σύριγγες, νερό και δύο κουλούρια, το ένα «για αύριο που θα πεινάω». Του έδωσα τρία.',
    },
    {
      at: [64, '22:23'],
      by: 'leonidas',
      replyTo: 'kafes',
      words: 'Το τρίτο είναι για τα πραγματικά σπουργίτια, σωστά;',
    },
    { at: [64, '22:25'], by: 'zoi', words: 'Με διόρθωσε κι εκείνος το ίδιο.' },
    {
      at: [63, '21:40'],
      by: 'maria',
      words: 'Κράτησε την πόρτα του βαν ανοιχτή για όλους και μετά ρώτησε αν φτάνει το νερό.',
    },
    {
      at: [61, '23:05'],
      by: 'leonidas',
      words:
        'Του έδειξα το φιλτράκι και γιατί αλλάζουμε φλέβα. Άκουγε σαν μαθητής που δεν τον είχαν ποτέ ' +
        'ρωτήσει τίποτα.',
    },
    {
      at: [58, '22:40'],
      by: 'maria',
      ref: 'xeri',
      words:
        'Έχει μια πληγή στον αγκώνα που δεν μου αρέσει. Δέχεται να τη δει νοσοκόμα, αν γίνει στο σκαλί ' +
        'και όχι σε πόρτα με κουδούνι.',
    },
    { at: [58, '22:43'], by: 'maria', admits: 'omonia', before: true },
    {
      at: [58, '23:01'],
      by: 'dimitra',
      replyTo: 'xeri',
      words: 'Το σκαλί μού κάνει. Αύριο στις εννιά, με φακό.',
      reactions: [['on_it', 'maria']],
    },
    {
      at: [57, '21:35'],
      by: 'dimitra',
      part: 'health',
      words:
        'An abscess, small, opened and dressed on the step. He held the torch himself and gave me ' +
        'light from the right side. Antibiotics for a week, in a paper bag without a name.',
      reactions: [['thanks', 'maria']],
    },
    {
      at: [57, '21:44'],
      by: 'leonidas',
      part: 'health',
      words: 'I keep the second half of them at our kitchen, he asked me to: paper bags wander.',
    },
    {
      at: [53, '21:40'],
      by: 'dimitra',
      part: 'health',
      words: 'It has closed. He showed it to me before I had put the bag down.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [50, '23:50'],
      by: 'zoi',
      ref: 'naloxoni',
      words:
        'Πριν από μία ώρα ο Σπουργίτης έφερε στη ζωή έναν φίλο του με το κιτ που του είχαμε δώσει. Εγώ ' +
        'έφτασα τρέχοντας και το μόνο που έμενε ήταν να κρατήσω το χέρι και των δύο. Το ασθενοφόρο ' +
        'ήρθε, ο φίλος μιλάει.',
      pinned: true,
    },
    {
      at: [50, '23:58'],
      by: 'maria',
      replyTo: 'naloxoni',
      words: 'Κλείνω τα μάτια και λέω ευχαριστώ. Πού είναι τώρα;',
      reactions: [['agree', 'zoi']],
    },
    {
      at: [49, '00:05'],
      by: 'zoi',
      replyTo: 'naloxoni',
      words: 'Δίπλα μου, με κουβέρτα. Τρέμει λίγο και γελάει λίγο.',
    },
    { at: [49, '00:12'], by: 'leonidas', words: 'Έρχομαι με τσάι. Εσύ πώς είσαι;', reactions: [['on_it', 'zoi']] },
    { at: [49, '00:14'], by: 'zoi', words: 'Όπως κι εκείνος.', reactions: [['agree', 'leonidas']] },
    {
      at: [49, '11:20'],
      by: 'dimitra',
      words:
        'New kits for both of you are at the desk, and one more for his friend. If he would like to ' +
        'tell somebody about it who does not know him, @Kostis A. has the whole afternoon.',
      mentions: ['kostis'],
    },
    {
      at: [49, '18:30'],
      by: 'kostis',
      part: 'mental_health',
      words:
        'He came, sat by the window and told it backwards, from the blanket to the beginning. Then he ' +
        'slept in the chair for an hour. I count that as the good part.',
      reactions: [['thanks', 'dimitra']],
    },
    {
      at: [49, '18:42'],
      by: 'zoi',
      part: 'mental_health',
      ref: 'ki',
      words: 'May I come too, one of these days? I still hear the silence before the first breath.',
    },
    {
      at: [49, '18:44'],
      by: 'kostis',
      part: 'mental_health',
      replyTo: 'ki',
      words: 'At ten, after your sleep. The same chair.',
      reactions: [['agree', 'maria']],
    },
    {
      at: [44, '22:20'],
      by: 'leonidas',
      words: 'Ο φίλος ήρθε να ευχαριστήσει. Έφερε μια σακούλα ηλιόσπορους, «για τον Σπουργίτη, τι άλλο».',
    },
    { at: [38, '22:05'], by: 'zoi', words: 'Από χτες κοιμάται αλλού. Μου το είπε για να μην τον ψάχνουμε στα παλιά.' },
    { at: [38, '22:07'], by: 'maria', admits: 'redcross' },
    {
      at: [38, '22:09'],
      by: 'zoi',
      part: 'place',
      words:
        'With his leave, for you and for the van: the passage beside the old printing works, after ' +
        'midnight. He wants it struck out again in three days.',
    },
    {
      at: [38, '22:20'],
      by: 'stavros',
      part: 'place',
      words: 'We shall pass by at one, slowly. On the third day I shall have forgotten it.',
      reactions: [['on_it', 'zoi']],
    },
    {
      at: [37, '00:55'],
      by: 'ioanna',
      words: 'Soup delivered, blanket delivered, one joke received in return, not fit for a channel.',
    },
    {
      at: [33, '22:15'],
      by: 'dimitra',
      part: 'health',
      words:
        'The blood test he had asked about is done, on the step again. He wants the answer there too, ' +
        'in daylight and with Leonidas.',
    },
    {
      at: [30, '21:50'],
      by: 'maria',
      words:
        'Απόψε έφερε μαζί του έναν νεότερο και του εξήγησε εκείνος το φιλτράκι. Λέξη προς λέξη όπως ο ' +
        'Λεωνίδας, και με τις παύσεις.',
    },
    { at: [30, '21:58'], by: 'leonidas', words: 'Δεν ήξερα ότι κάνω παύσεις.', reactions: [['agree', 'maria']] },
    {
      at: [26, '10:10'],
      by: 'dimitra',
      part: 'health',
      words:
        'Told on the step: one thing to treat, eight weeks of tablets, nothing to be afraid of. He ' +
        'asked for the box with the bird on it, and there is none, so Leonidas drew one.',
      reactions: [['thanks', 'leonidas']],
    },
    {
      at: [21, '22:30'],
      by: 'leonidas',
      words:
        'Ρώτησε για δωμάτιο. Όχι για «πρόγραμμα», για δωμάτιο. Ποιος ανοίγει πρώτα την πόρτα και μετά ' +
        'ρωτάει τα υπόλοιπα;',
    },
    { at: [21, '22:35'], by: 'leonidas', admits: 'shelter' },
    {
      at: [21, '22:50'],
      by: 'katerina',
      words: 'Εμείς, μέχρι τις έντεκα, και για κείνον μέχρι τις δώδεκα. Τα υπόλοιπα δεν τα ρωτάμε.',
      reactions: [['thanks', 'leonidas']],
    },
    {
      at: [20, '00:02'],
      by: 'katerina',
      words: 'Ήρθε στις έντεκα και πενήντα οκτώ. Το κρεβάτι είναι δίπλα στο παράθυρο, λόγω ονόματος.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [14, '22:35'],
      by: 'leonidas',
      words: 'Το τρίτο κουλούρι το τρώνε πια πραγματικά σπουργίτια, το πρωί, στο παράθυρο του ξενώνα.',
    },
    {
      at: [11, '20:40'],
      by: 'katerina',
      words:
        'He has kept the bed for nine nights, and missed two of them without a word. We keep a bed for ' +
        'a person, not for a register, so it was still made.',
    },
    {
      at: [5, '21:10'],
      by: 'katerina',
      words: 'Απόψε γύρισε στις δέκα και ζήτησε συγγνώμη που ήρθε νωρίς.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [2, '21:30'],
      by: 'zoi',
      words:
        'Μας ζήτησε γιλέκο της βραδινής βόλτας. Του είπα ότι πρώτα γίνεται η εκπαίδευση. «Ποια, αυτή ' +
        'που κάνω τόσον καιρό;»',
      reactions: [['agree', 'maria']],
    },
    {
      at: [2, '21:41'],
      by: 'maria',
      words: 'Αυτή ακριβώς. Μια Πέτρα λιγότερη στο σακίδιό μου απόψε.',
      reactions: [['thanks', 'zoi']],
      edited: { after: '4m', words: 'Αυτή ακριβώς. Μια πέτρα λιγότερη στο σακίδιό μου απόψε.' },
    },
  ],
};
