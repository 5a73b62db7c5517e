import type { Step } from '../talk.js';

/** Θάλεια during the twelve weeks and after them. Mostly in Greek. */
export const THALEIA_TWELVE_WEEKS: Step[] = [
  {
    at: [58, '10:20'],
    by: 'maria',
    words: 'Μία εβδομάδα σήμερα. Έχει κρεμάσει ημερολόγιο στην κουζίνα και σβήνει τις μέρες με κόκκινο ' + 'μαρκαδόρο.',
  },
  {
    at: [58, '10:34'],
    by: 'vasiliki',
    words: 'Κι εμείς έχουμε ένα στο ιατρείο, αλλά χωρίς κόκκινο. Να μας δανείσει;',
    reactions: [['agree', 'maria']],
  },
  {
    at: [55, '17:40'],
    by: 'maria',
    ref: 'pono',
    words: 'Παραπονιέται για πονοκέφαλο τα απογεύματα. Είναι κάτι που περιμένουμε;',
  },
  {
    at: [55, '17:52'],
    by: 'petros',
    replyTo: 'pono',
    words:
      "Συχνό στην αρχή και αθώο. Νερό, λίγο περισσότερο απ' όσο νομίζει ότι χρειάζεται, και αν δεν " +
      'περάσει σε δύο μέρες να μας πάρει.',
  },
  {
    at: [53, '11:05'],
    by: 'maria',
    words: 'Πέρασε. Πίνει πια νερό σαν φοίνικας, λέει.',
    reactions: [['thanks', 'petros']],
  },
  {
    at: [50, '12:00'],
    by: 'dimitra',
    part: 'health',
    words:
      'Three weeks and not one tablet missed. Tomorrow she gets her prescription renewed without ' +
      'having to come up the stairs.',
  },
  {
    at: [46, '09:15'],
    by: 'maria',
    ref: 'kleidi',
    words:
      'Την έπιασα στην πόρτα, έφευγε για το νησί. Η μητέρα της έπεσε, και τα χάπια έμειναν στο ' +
      'συρτάρι του σπιτιού που έχει κλειδώσει και δώσει τα κλειδιά στη γειτόνισσα.',
  },
  { at: [46, '09:22'], by: 'petros', replyTo: 'kleidi', words: 'Πότε φεύγει το καράβι;' },
  { at: [46, '09:24'], by: 'maria', words: 'Στις δώδεκα.' },
  {
    at: [46, '09:40'],
    by: 'vasiliki',
    words: 'Έχω εδώ κουτί για δύο εβδομάδες και ένα ποδήλατο. Πείτε μου αποβάθρα.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [46, '11:32'],
    by: 'maria',
    ref: 'ploio',
    words: 'Της τα έδωσε πάνω στη ράμπα, με το κράνος ακόμη στο κεφάλι. Οι ναύτες χειροκρότησαν.',
    reactions: [
      ['agree', 'eleni'],
      ['agree', 'petros'],
    ],
  },
  {
    at: [46, '11:41'],
    by: 'eleni',
    replyTo: 'ploio',
    words: 'This is the best use of a bicycle in the history of this Care Centre.',
  },
  {
    at: [43, '18:20'],
    by: 'maria',
    words:
      'Τηλεφώνημα από το νησί: η μητέρα καλά, το γόνατο όχι και τόσο, τα χάπια στην ώρα τους, μετά ' +
      'το πρωινό των κοτών.',
  },
  {
    at: [40, '10:10'],
    by: 'dimitra',
    part: 'health',
    ref: 'four',
    words:
      'She had her blood taken on the island, the health post there did it as a favour to a nurse ' +
      'they have never met. The virus cannot be found in it any more.',
  },
  {
    at: [40, '10:22'],
    by: 'petros',
    part: 'health',
    replyTo: 'four',
    words:
      'That is early and very good. I would still finish the twelve weeks, and I should like to be ' +
      'the one who explains why.',
  },
  {
    at: [40, '13:30'],
    by: 'maria',
    words:
      'Μου είπε να σας γράψω, με αυτά τα λόγια: «Τα νέα είναι καλά και δεν είμαι ακόμη στο τέλος.» ' +
      'Μετά γέλασε και έκλεισε για να το πει στις κότες.',
    reactions: [['agree', 'vasiliki']],
  },
  {
    at: [34, '12:50'],
    by: 'maria',
    words:
      'Γύρισε. Με μυζήθρα για όλους, έναν βαθύ ύπνο και ένα σχέδιο: θέλει να φέρνει τη μητέρα της ' +
      'εδώ τους κρύους μήνες.',
  },
  {
    at: [34, '13:04'],
    by: 'eleni',
    ref: 'mana',
    words: 'Would it help if somebody looked at the flat with her? Two women, one knee, four floors.',
  },
  {
    at: [34, '13:20'],
    by: 'maria',
    replyTo: 'mana',
    words: 'Θα βοηθούσε. Δέχεται να μπει η Κοινωνική Υπηρεσία, «αλλά για το ασανσέρ, όχι για μένα».',
  },
  { at: [34, '13:25'], by: 'dimitra', admits: 'municipal' },
  {
    at: [33, '10:40'],
    by: 'sofia',
    words:
      'For the lift, then, and for nothing else. I shall be there on the day that suits her, with a ' +
      'measuring tape and no folder.',
    reactions: [['thanks', 'dimitra']],
  },
  {
    at: [31, '14:15'],
    by: 'sofia',
    words:
      'There will never be a lift in that stairwell; I have measured it from all sides. But the ' +
      'ground-floor flat in the back falls free, same landlord, and her basil would get more sun.',
    reactions: [['agree', 'maria']],
  },
  { at: [31, '14:29'], by: 'maria', words: 'Της άρεσε που της το είπατε κατευθείαν. Θέλει να το δει πρώτα μόνη της.' },
  {
    at: [27, '19:15'],
    by: 'maria',
    part: 'mental_health',
    ref: 'nyxta',
    words: 'Χτες το βράδυ πήρε το τηλέφωνο του ιατρείου. Μιλήσατε μία ώρα, μου είπε, κυρίως για κότες.',
  },
  {
    at: [27, '19:40'],
    by: 'kostis',
    part: 'mental_health',
    replyTo: 'nyxta',
    words: 'Κυρίως. Το φως έμεινε αναμμένο και δεν χρειάστηκε τίποτα άλλο.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [22, '11:30'],
    by: 'maria',
    ref: 'oxi',
    words:
      'Αποφάσισε: όχι το ισόγειο. Θέλει να μείνει ψηλά και να νοικιάσει το ισόγειο για τη μητέρα ' +
      'της, με τα δικά της λεφτά από το ράψιμο.',
  },
  {
    at: [22, '11:44'],
    by: 'sofia',
    replyTo: 'oxi',
    words:
      'That is a better plan than mine, and I shall tell her so. The rent support for the mother is ' +
      'a matter of one form.',
    reactions: [['agree', 'eleni']],
  },
  {
    at: [18, '12:05'],
    by: 'vasiliki',
    words:
      'Έκλεισε τις δέκα εβδομάδες. Στην πόρτα ρώτησε μια κοπέλα αν πονάει η θεραπεία, και η Θάλεια ' +
      'κάθισε μαζί της είκοσι λεπτά χωρίς να την έχει παρακαλέσει κανείς.',
  },
  {
    at: [18, '12:16'],
    by: 'maria',
    ref: 'peer',
    words: 'Εγώ την ξέρω την κοπέλα. Μου έστειλε μήνυμα: «Αυτή η κυρία να είναι κι αύριο εκεί.»',
  },
  {
    at: [18, '12:31'],
    by: 'petros',
    replyTo: 'peer',
    words:
      '@Maria K., is there something like a place for her in the Peer network, when she wants one ' + 'and not before?',
    mentions: ['maria'],
    reactions: [['agree', 'vasiliki']],
  },
  {
    at: [18, '12:40'],
    by: 'maria',
    words: 'Υπάρχει, και θα της το πω όταν σβήσει την τελευταία μέρα. Πρώτα το δικό της.',
    reactions: [['thanks', 'petros']],
  },
  {
    at: [11, '09:30'],
    by: 'petros',
    part: 'health',
    words: 'Last box given out. She gave me back the empty one “for the museum”.',
  },
  {
    at: [8, '18:45'],
    by: 'maria',
    words:
      'Σήμερα δεν πήγε στο ράψιμο, ήταν μια μέρα χωρίς λόγο βαριά. Φάγαμε σούπα. Δεν είχα τίποτα ' +
      'σοφό να πω και δεν πείραξε.',
  },
  {
    at: [4, '08:40'],
    by: 'vasiliki',
    words: 'Τελευταίο χάπι, μπροστά μας, όπως το ήθελε, με μια κουταλιά γλυκό κυδώνι για όλη την ομάδα.',
    reactions: [
      ['agree', 'eleni'],
      ['agree', 'maria'],
    ],
    pinned: true,
  },
  {
    at: [4, '08:52'],
    by: 'eleni',
    ref: 'telos',
    words: 'I am told that there was no speech. Bravo, Thaleia, for every single red cross.',
  },
  { at: [4, '09:10'], by: 'maria', replyTo: 'telos', words: 'Ένας λόγος έγινε, του γάτου.' },
  {
    at: [2, '16:20'],
    by: 'sofia',
    words: 'Her mother arrived with two suitcases and one hen. I have no form for the hen.',
  },
  { at: [2, '16:31'], by: 'dimitra', words: 'Γράψτε την στο «λοιπά μέλη».', reactions: [['agree', 'sofia']] },
  {
    at: [1, '17:50'],
    by: 'maria',
    words:
      'Τη ρώτησα για το Δίκτυο. Είπε: «Να έρχομαι τα πρωινά στην αυλή, να βλέπουν ότι τελειώνει.» ' +
      'Αρχίζει την άλλη εβδομάδα.',
    reactions: [['thanks', 'petros']],
  },
];
