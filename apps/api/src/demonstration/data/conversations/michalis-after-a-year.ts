import type { Step } from '../talk.js';

/** Μιχάλης after his first year: lentils, a certificate, a chair left free, and the first walk beside somebody else. Mostly in Greek. */
export const MICHALIS_AFTER_A_YEAR: Step[] = [
  {
    at: [44, '21:15'],
    by: 'leonidas',
    words:
      'Έγινε ο χρόνος. Φακές, δεκατρείς άνθρωποι, κανένας λόγος. Ο μάστορας από το συνεργείο έφερε ' +
      'κλειδί νούμερο δεκατρία με κορδέλα.',
    reactions: [['agree', 'maria']],
  },
  { at: [44, '21:22'], by: 'maria', ref: 'tourta', words: 'Και η τούρτα;' },
  { at: [44, '21:24'], by: 'leonidas', replyTo: 'tourta', words: 'Ήταν πίτα. Πίτα δεν είχε απαγορευτεί.' },
  {
    at: [44, '21:40'],
    by: 'sofia',
    words: 'In our office we have read this aloud, twice.',
    reactions: [['agree', 'leonidas']],
  },
  {
    at: [40, '18:05'],
    by: 'sofia',
    words:
      'The evening course for the certificate begins next week. He has bought a pencil case, he ' +
      'would like that to be on record.',
  },
  {
    at: [37, '19:30'],
    by: 'leonidas',
    ref: 'deka',
    words: 'Στην κουζίνα πια μας λέει εκείνος ποιος λείπει. Ακούει διαφορετικά από εμένα, πιο πολλή ώρα.',
  },
  { at: [37, '19:41'], by: 'maria', replyTo: 'deka', words: 'Μαθαίνεις;' },
  { at: [37, '19:43'], by: 'leonidas', words: 'Μαθαίνω.', reactions: [['agree', 'maria']] },
  {
    at: [33, '22:10'],
    by: 'maria',
    ref: 'xamos',
    words:
      'Με μεγάλη λύπη: ο φίλος του ο Άρης πέθανε χτες το βράδυ. Ο Μιχάλης το έμαθε από εμένα, ' +
      'καθιστοί, με τον Λεωνίδα δίπλα. Θέλει να το ξέρετε, και θέλει να μη ρωτήσει κανείς το πώς.',
    pinned: true,
  },
  {
    at: [33, '22:18'],
    by: 'sofia',
    replyTo: 'xamos',
    words:
      'I am so very sorry. I met Aris once, he held a door open for me with his foot because both ' +
      "his arms were full of somebody else's shopping.",
  },
  { at: [33, '22:30'], by: 'leonidas', replyTo: 'xamos', words: 'Μένω μαζί του απόψε.' },
  {
    at: [32, '08:15'],
    by: 'leonidas',
    words:
      'Δεν κοιμήθηκε, δεν χρειάστηκε και τίποτα άλλο. Ξημερώματα φτιάξαμε το καρμπιρατέρ μιας βέσπας ' +
      'που δεν είναι κανενός.',
  },
  {
    at: [32, '08:40'],
    by: 'sofia',
    words:
      'The garage knows only that a friend has died. He has the days he wants, paid; the owner said ' +
      'that before I had asked.',
    reactions: [['thanks', 'leonidas']],
  },
  { at: [32, '11:18'], by: 'maria', admits: 'omonia' },
  {
    at: [32, '11:20'],
    by: 'maria',
    part: 'mental_health',
    ref: 'mnimi',
    words: 'Μου ζήτησε να μιλήσει με κάποιον που δεν ήξερε τον Άρη. Συμφωνεί να το γράψω μόνο εδώ, για ' + 'τον Κωστή.',
  },
  {
    at: [32, '11:45'],
    by: 'kostis',
    part: 'mental_health',
    replyTo: 'mnimi',
    words: 'Είμαι ελεύθερος από τις πέντε, εδώ ή όπου θέλει. Αν θέλει περπατάμε, δεν χρειάζεται καρέκλα.',
    reactions: [['thanks', 'maria']],
  },
  {
    at: [31, '18:40'],
    by: 'kostis',
    part: 'mental_health',
    words:
      'Περπατήσαμε ως τη θάλασσα. Θέλει να συνεχίσουμε έτσι, μία φορά την εβδομάδα. Λέει πως δεν ' +
      'φοβάται για τον εαυτό του, φοβάται τη σιωπή στο κινητό.',
  },
  {
    at: [31, '18:55'],
    by: 'maria',
    part: 'mental_health',
    words: 'Κι εγώ τη φοβάμαι αυτή τη σιωπή. Συμφωνήσαμε οι τρεις μας να λέμε ένα «εδώ» κάθε βράδυ, ' + 'τίποτα άλλο.',
    reactions: [['thanks', 'kostis']],
  },
  {
    at: [30, '20:05'],
    by: 'maria',
    words:
      'Το βράδυ το τραπέζι μας ήταν για τον Άρη. Όποιος ήθελε είπε κάτι που του έμαθε ο Άρης. Βγήκαν ' +
      'δύο σελίδες: πώς δένεις πακέτο με ένα χέρι, πώς ζητάς συγγνώμη από γάτα, πώς ξυπνάς κάποιον ' +
      'χωρίς να τον τρομάξεις.',
  },
  {
    at: [30, '20:12'],
    by: 'leonidas',
    words: 'Η καρέκλα του μένει στην κουζίνα. Δεν είναι άδεια, είναι δική του.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [30, '20:31'],
    by: 'eleni',
    ref: 'aris',
    words:
      'He taught two of our nurses to ask first and touch second. We still do it, and from now on ' + 'with his name.',
  },
  {
    at: [30, '20:40'],
    by: 'maria',
    replyTo: 'aris',
    words: 'Αυτό θα το πω στη μάνα του. Ευχαριστεί για το στεφάνι από αγριολούλουδα.',
    reactions: [['thanks', 'eleni']],
  },
  {
    at: [27, '17:15'],
    by: 'leonidas',
    words:
      'Γύρισε στο συνεργείο σήμερα, από μόνος του. Ο μάστορας του έδωσε την πιο μπερδεμένη μηχανή, ' + 'από σεβασμό.',
  },
  {
    at: [24, '22:10'],
    by: 'leonidas',
    part: 'mental_health',
    words: '«Εδώ», είπε απόψε. Και μετά έστειλε και μια φωτογραφία από μπουζί.',
  },
  {
    at: [23, '21:05'],
    by: 'leonidas',
    ref: 'duskolo',
    words:
      'Δύσκολη βραδιά. Με πήρε στις έντεκα, περπατήσαμε στον δρόμο με τις νεραντζιές μέχρι να ' +
      'βαρεθούμε κι οι δύο.',
  },
  {
    at: [23, '21:12'],
    by: 'maria',
    replyTo: 'duskolo',
    words: 'Να κοιμηθείς κι εσύ, ε;',
    reactions: [['agree', 'leonidas']],
  },
  {
    at: [19, '18:20'],
    by: 'sofia',
    words: 'First test of the course: passed, and he has explained ignition to me with two forks.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [15, '19:05'],
    by: 'maria',
    ref: 'synodeia',
    words:
      'Ρώτησε τι πρέπει να κάνει για να συνοδεύσει κάποιον. Όχι επειδή έγινε ο χρόνος, είπε, αλλά ' +
      'επειδή ο Άρης θα πήγαινε.',
  },
  {
    at: [15, '19:20'],
    by: 'leonidas',
    replyTo: 'synodeia',
    words:
      'Εγώ είχα πει «πρώτα το άκουσμα». Άκουσε πέντε εβδομάδες. Ψηφίζω ναι, με μένα ένα βήμα πίσω ' + 'την πρώτη φορά.',
  },
  {
    at: [15, '19:33'],
    by: 'eleni',
    replyTo: 'synodeia',
    words:
      'Somebody of ours goes to the dentist in four days and would rather not go alone. Short way, ' +
      'kind dentist, nothing can go wrong that cannot be laughed about.',
    reactions: [['agree', 'leonidas']],
  },
  { at: [15, '19:41'], by: 'maria', words: 'Τέλειο.', reactions: [['on_it', 'leonidas']] },
  {
    at: [11, '13:30'],
    by: 'leonidas',
    ref: 'proti',
    words:
      'Πρώτη συνοδεία: ήρθε είκοσι λεπτά νωρίτερα, ρώτησε τον άνθρωπο από ποια πλευρά θέλει να ' +
      'περπατάει, και δεν είπε ούτε μία συμβουλή.',
    reactions: [['thanks', 'eleni']],
  },
  {
    at: [11, '13:38'],
    by: 'eleni',
    replyTo: 'proti',
    words: 'The one whom he walked with asks whether “the quiet mechanic” is free again next week.',
  },
  { at: [11, '13:44'], by: 'maria', words: 'Κορνίζα!', reactions: [['agree', 'eleni']] },
  {
    at: [7, '20:15'],
    by: 'leonidas',
    words: 'Με ρώτησε αν του επιτρέπεται να κουραστεί από αυτό. Του είπα ότι είναι υποχρεωτικό.',
  },
  {
    at: [5, '18:10'],
    by: 'sofia',
    words:
      'From the garage: full days from next month, with a proper contract. He asked for one free ' +
      'afternoon in it, “for walking”.',
  },
  { at: [5, '18:19'], by: 'maria', words: 'Και το έβαλαν στο συμβόλαιο;', reactions: [['agree', 'leonidas']] },
  { at: [5, '18:22'], by: 'sofia', words: 'It stands in there in exactly these two words.' },
  {
    at: [2, '19:40'],
    by: 'maria',
    ref: 'alla',
    words:
      'Θέλει να κλείσουμε σιγά σιγά την υπόθεση, όχι τη σχέση. Να γραφτεί, λέει, ότι ήρθε από εδώ ' +
      'και ότι δεν έφυγε.',
  },
  {
    at: [2, '19:52'],
    by: 'leonidas',
    replyTo: 'alla',
    words: 'Να το κάνουμε με φακές.',
    reactions: [['agree', 'sofia']],
  },
  {
    at: [1, '08:35'],
    by: 'sofia',
    words: 'I shall bring the bowls. And a chair of my own, so that his stays where it is.',
    reactions: [['thanks', 'maria']],
  },
];
