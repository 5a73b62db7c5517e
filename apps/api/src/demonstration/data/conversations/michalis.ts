import type { Conversation } from '../conversation.js';

/**
 * Recovery support among peers, work in a garage, and the step from being accompanied to walking beside others. Mostly
 * in Greek.
 */
export const MICHALIS: Conversation = {
  handle: 'Μιχάλης',
  opened: { at: [20, '18:30'], by: 'maria' },
  steps: [
    {
      at: [20, '18:44'],
      by: 'maria',
      says:
        'Ο Μιχάλης κλείνει σε έναν μήνα περίπου έναν χρόνο σε ανάρρωση και θέλει να έχει μια μικρή ομάδα γύρω του ' +
        'για το επόμενο βήμα. Το ζήτησε ο ίδιος, με αυτά τα λόγια.',
    },
    { at: [20, '18:52'], by: 'leonidas', says: 'Ποιο είναι για εκείνον το επόμενο βήμα;' },
    {
      at: [20, '19:01'],
      by: 'maria',
      says: 'Δουλειά με ωράριο, και αργότερα να συνοδεύει κι εκείνος άλλους. Με αυτή τη σειρά, είπε.',
    },
    {
      at: [19, '10:20'],
      by: 'leonidas',
      says: 'Σοφή σειρά. Για τη δουλειά χρειαζόμαστε την Κοινωνική Υπηρεσία, έχουν το πρόγραμμα με τα συνεργεία.',
    },
    { at: [19, '12:05'], by: 'maria', says: 'Τον ρώτησα και συμφωνεί.' },
    { at: [19, '12:07'], by: 'maria', admits: 'municipal' },
    {
      at: [19, '13:30'],
      by: 'sofia',
      says:
        'Happy to be here. The programme has two places left, one in a garage and one in a print shop: ' +
        'https://work.example.org/second-start',
    },
    {
      at: [19, '13:42'],
      by: 'maria',
      says: 'Το συνεργείο, χωρίς δεύτερη σκέψη. Έχει λύσει και δέσει όλα τα μηχανάκια της γειτονιάς.',
    },
    {
      at: [18, '09:35'],
      by: 'sofia',
      says:
        'Then I call the garage today. They ask for three trial days and nothing else, no certificates about ' +
        'anyone’s past.',
    },
    { at: [18, '09:50'], by: 'leonidas', says: 'Αυτό το τελευταίο θα του αρέσει ιδιαίτερα.' },
    { at: [16, '15:20'], by: 'sofia', says: 'The trial begins in two days, at eight. Does he need working shoes?' },
    {
      at: [16, '15:41'],
      by: 'maria',
      says: 'Ναι, σαράντα τέσσερα. Του είπα ότι τα παπούτσια είναι από το πρόγραμμα και όχι χάρη.',
    },
    {
      at: [14, '17:15'],
      by: 'leonidas',
      says: 'Πρώτη μέρα στο συνεργείο. Γύρισε με μαύρα χέρια και δεν ήθελε να τα πλύνει.',
    },
    {
      at: [12, '16:50'],
      by: 'sofia',
      says: 'Three days are over, and the owner telephoned me himself. He would like to keep him, half days at first.',
    },
    { at: [12, '16:58'], by: 'maria', says: 'Χίλια μπράβο! Εγώ εδώ κάνω βόλτες γύρω από το γραφείο.' },
    {
      at: [12, '17:20'],
      by: 'leonidas',
      says: 'A thought, though: half days leave him long afternoons, and those used to be the hard hours.',
    },
    {
      at: [12, '17:34'],
      by: 'maria',
      says: 'Έχεις δίκιο, το έχω κι εγώ στο μυαλό μου. Θα το πιάσω μαζί του με τρόπο.',
    },
    {
      at: [11, '19:10'],
      by: 'maria',
      says:
        'Το είχε σκεφτεί πριν από εμάς. Θέλει τα απογεύματα να έρχεται στη δική μας κουζίνα και να μαθαίνει πώς ' +
        'γίνεται η συνοδεία.',
    },
    {
      at: [11, '19:25'],
      by: 'leonidas',
      says: 'Is it not a little early for that? I would let a month of work go by first.',
    },
    {
      at: [11, '19:38'],
      by: 'maria',
      says: 'Για να συνοδεύει, ναι, είναι νωρίς. Για να ακούει και να ετοιμάζει τον καφέ, όχι.',
    },
    { at: [11, '19:44'], by: 'leonidas', says: 'That I can sign. Listening and coffee first, walking later.' },
    {
      at: [9, '20:05'],
      by: 'leonidas',
      says: 'Ήρθε, άκουσε, έπλυνε όλα τα φλιτζάνια και ρώτησε πότε είναι η επόμενη φορά.',
    },
    {
      at: [7, '13:10'],
      by: 'sofia',
      says:
        'A practical matter: with the first wage his allowance changes. I have worked it out with him, and he ' +
        'ends up with more, not less. He wanted to see the sum twice.',
    },
    { at: [7, '13:22'], by: 'maria', says: 'Κι εγώ θα ήθελα, μεταξύ μας.' },
    {
      at: [5, '21:30'],
      by: 'maria',
      says:
        'Απόψε με πήρε γιατί ήταν δύσκολο βράδυ: πέρασε από έναν παλιό δρόμο και του ήρθαν πολλά. Μιλήσαμε μέχρι ' +
        'που έφτασε σπίτι του.',
    },
    {
      at: [5, '21:42'],
      by: 'leonidas',
      says: 'Μπράβο του που σήκωσε το τηλέφωνο. Αύριο τρώω εγώ μαζί του το μεσημέρι.',
    },
    {
      at: [4, '14:40'],
      by: 'leonidas',
      says:
        'We ate beans and spoke about carburettors. He has found another way home, four minutes longer, with ' +
        'orange trees.',
    },
    {
      at: [3, '18:15'],
      by: 'sofia',
      says:
        'The owner asks if Michalis would like to learn for the certificate, one evening a week, at the garage’s ' +
        'expense.',
    },
    {
      at: [3, '18:26'],
      by: 'maria',
      says: 'Τον άφησα να μου το πει εκείνος, και έκανα την έκπληκτη. Δεν με πίστεψε ούτε λεπτό.',
    },
    {
      at: [1, '20:10'],
      by: 'maria',
      says:
        'Σε λιγότερο από δύο εβδομάδες κλείνει ο χρόνος του. Θέλει ένα τραπέζι με φακές, χωρίς λόγους και χωρίς ' +
        'τούρτα.',
    },
    { at: [1, '20:18'], by: 'leonidas', says: 'No speeches, I can manage. About the cake I promise nothing.' },
  ],
};
