import type { Conversation } from '../talk.js';
import { MICHALIS_AFTER_A_YEAR } from './michalis-after-a-year.js';

/** Recovery support among peers, work in a garage, a friend who is missed, and the step from being accompanied to walking beside others. Mostly in Greek. */
export const MICHALIS: Conversation = {
  handle: 'Μιχάλης',
  opened: { at: [75, '18:30'], by: 'maria' },
  parts: { mental_health: ['peers', 'omonia'] },
  steps: [
    {
      at: [75, '18:44'],
      by: 'maria',
      words:
        'Ο Μιχάλης κλείνει σε έναν μήνα περίπου έναν χρόνο σε ανάρρωση και θέλει να έχει μια μικρή ' +
        'ομάδα γύρω του για το επόμενο βήμα. Το ζήτησε ο ίδιος, με αυτά τα λόγια.',
      reactions: [['agree', 'leonidas']],
      pinned: true,
    },
    { at: [75, '18:52'], by: 'leonidas', ref: 'vima', words: 'Ποιο είναι για εκείνον το επόμενο βήμα;' },
    {
      at: [75, '19:01'],
      by: 'maria',
      replyTo: 'vima',
      words: 'Δουλειά με ωράριο, και αργότερα να συνοδεύει κι εκείνος άλλους. Με αυτή τη σειρά, είπε.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [74, '10:20'],
      by: 'leonidas',
      words: 'Σοφή σειρά. Για τη δουλειά χρειαζόμαστε την Κοινωνική Υπηρεσία, έχουν το πρόγραμμα με τα ' + 'συνεργεία.',
    },
    { at: [74, '12:05'], by: 'maria', words: 'Τον ρώτησα και συμφωνεί.' },
    { at: [74, '12:07'], by: 'maria', admits: 'municipal', before: true },
    {
      at: [74, '13:30'],
      by: 'sofia',
      words:
        'Happy to be here. The programme has two places left, one in a garage and one in a print shop: ' +
        'https://work.example.org/second-start',
    },
    {
      at: [74, '13:42'],
      by: 'maria',
      words: 'Το συνεργείο, χωρίς δεύτερη σκέψη. Έχει λύσει και δέσει όλα τα μηχανάκια της γειτονιάς.',
    },
    {
      at: [73, '09:35'],
      by: 'sofia',
      words:
        'Then I call the garage today. They ask for three trial days and nothing else, no certificates ' +
        'about anyone’s past.',
    },
    { at: [73, '09:50'], by: 'leonidas', words: 'Αυτό το τελευταίο θα του αρέσει ιδιαίτερα.' },
    { at: [71, '15:20'], by: 'sofia', words: 'The trial begins in two days, at eight. Does he need working shoes?' },
    {
      at: [71, '15:41'],
      by: 'maria',
      words: 'Ναι, σαράντα τέσσερα. Του είπα ότι τα παπούτσια είναι από το πρόγραμμα και όχι χάρη.',
    },
    {
      at: [69, '17:15'],
      by: 'leonidas',
      words: 'Πρώτη μέρα στο συνεργείο. Γύρισε με μαύρα χέρια και δεν ήθελε να τα πλύνει.',
    },
    {
      at: [67, '16:50'],
      by: 'sofia',
      words:
        'Three days are over, and the owner telephoned me himself. He would like to keep him, half ' + 'days at first.',
      reactions: [['agree', 'leonidas']],
    },
    { at: [67, '16:58'], by: 'maria', words: 'Χίλια μπράβο! Εγώ εδώ κάνω βόλτες γύρω από το γραφείο.' },
    {
      at: [67, '17:20'],
      by: 'leonidas',
      ref: 'pm',
      words: 'A thought, though: half days leave him long afternoons, and those used to be the hard hours.',
    },
    {
      at: [67, '17:34'],
      by: 'maria',
      replyTo: 'pm',
      words: 'Έχεις δίκιο, το έχω κι εγώ στο μυαλό μου. Θα το πιάσω μαζί του με τρόπο.',
    },
    {
      at: [66, '19:10'],
      by: 'maria',
      words:
        'Το είχε σκεφτεί πριν από εμάς. Θέλει τα απογεύματα να έρχεται στη δική μας κουζίνα και να ' +
        'μαθαίνει πώς γίνεται η συνοδεία.',
    },
    {
      at: [66, '19:25'],
      by: 'leonidas',
      ref: 'noris',
      words: 'Is it not a little early for that? I would let a month of work go by first.',
    },
    {
      at: [66, '19:38'],
      by: 'maria',
      replyTo: 'noris',
      words: 'Για να συνοδεύει, ναι, είναι νωρίς. Για να ακούει και να ετοιμάζει τον καφέ, όχι.',
      reactions: [['agree', 'leonidas']],
    },
    { at: [66, '19:44'], by: 'leonidas', words: 'That I can sign. Listening and coffee first, walking later.' },
    {
      at: [64, '20:05'],
      by: 'leonidas',
      words: 'Ήρθε, άκουσε, έπλυνε όλα τα φλιτζάνια και ρώτησε πότε είναι η επόμενη φορά.',
    },
    {
      at: [62, '13:10'],
      by: 'sofia',
      words:
        'A practical matter: with the first wage his allowance changes. I have worked it out with him, ' +
        'and he ends up with more, not less. He wanted to see the sum twice.',
    },
    { at: [62, '13:22'], by: 'maria', words: 'Κι εγώ θα ήθελα, μεταξύ μας.' },
    {
      at: [60, '21:30'],
      by: 'maria',
      words:
        'Απόψε με πήρε γιατί ήταν δύσκολο βράδυ: πέρασε από έναν παλιό δρόμο και του ήρθαν πολλά. ' +
        'Μιλήσαμε μέχρι που έφτασε σπίτι του.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [60, '21:42'],
      by: 'leonidas',
      words: 'Μπράβο του που σήκωσε το τηλέφωνο. Αύριο τρώω εγώ μαζί του το μεσημέρι.',
    },
    {
      at: [59, '14:40'],
      by: 'leonidas',
      words:
        'We ate beans and spoke about carburettors. He has found another way home, four minutes ' +
        'longer, with orange trees.',
    },
    {
      at: [58, '18:15'],
      by: 'sofia',
      words:
        'The owner asks if Michalis would like to learn for the certificate, one evening a week, at ' +
        'the garage’s expense.',
    },
    {
      at: [58, '18:26'],
      by: 'maria',
      words: 'Τον άφησα να μου το πει εκείνος, και έκανα την έκπληκτη. Δεν με πίστεψε ούτε λεπτό.',
      reactions: [['agree', 'sofia']],
    },
    {
      at: [56, '20:10'],
      by: 'maria',
      words:
        'Σε λιγότερο από δύο εβδομάδες κλείνει ο χρόνος του. Θέλει ένα τραπέζι με φακές, χωρίς λόγους ' +
        'και χωρίς τούρτα.',
    },
    { at: [56, '20:18'], by: 'leonidas', words: 'No speeches, I can manage. About the cake I promise nothing.' },
    ...MICHALIS_AFTER_A_YEAR,
  ],
};
