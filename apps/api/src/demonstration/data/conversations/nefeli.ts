import type { Conversation } from '../talk.js';

/** A woman who is expecting a child and wants to start treatment today: it begins the same day, and everybody else catches up with her. */
export const NEFELI: Conversation = {
  handle: 'Νεφέλη',
  opened: { at: [80, '11:10'], by: 'vasiliki' },
  parts: { health: ['attiki', 'omonia'], sexual_health: ['attiki', 'omonia'], mental_health: ['attiki', 'omonia'] },
  steps: [
    {
      at: [80, '11:18'],
      by: 'vasiliki',
      words:
        'Η Νεφέλη μπήκε στις έντεκα και είπε μία πρόταση: «Είμαι έγκυος και θέλω να αρχίσω σήμερα, όχι ' +
        'όταν θα έχετε χρόνο.»',
    },
    {
      at: [80, '11:24'],
      by: 'petros',
      words: 'Σήμερα, λοιπόν. Τη βλέπω σε δέκα λεπτά, και θα ρωτήσω μόνο ό,τι χρειάζεται για να είναι ' + 'ασφαλές.',
      reactions: [['agree', 'vasiliki']],
    },
    { at: [80, '11:40'], by: 'vasiliki', admits: 'omonia', before: true },
    {
      at: [80, '12:02'],
      by: 'eleni',
      ref: 'maia',
      words: 'Our midwife has her hand up before I could ask. Is there anything that Nefeli would not like?',
    },
    {
      at: [80, '12:15'],
      by: 'vasiliki',
      replyTo: 'maia',
      words: 'Να της μιλάνε στον πληθυντικό του «πώς είμαστε». Είναι μία, λέει, προς το παρόν.',
      reactions: [['thanks', 'eleni']],
    },
    {
      at: [80, '14:30'],
      by: 'petros',
      part: 'health',
      words:
        'First dose at two. The treatment is good for the child as well, I said it three times and she ' +
        'asked for it in writing, so now it is on the fridge of a friend.',
    },
    {
      at: [80, '14:52'],
      by: 'dimitra',
      part: 'sexual_health',
      words:
        'Midwife tomorrow, scan the day after. About the rest she wishes to be asked once and by one ' +
        'person, which will be me.',
      reactions: [['thanks', 'petros']],
    },
    {
      at: [78, '10:40'],
      by: 'vasiliki',
      ref: 'ixos',
      words:
        'Γύρισε από τον υπέρηχο. Το έχει πει ήδη στον φύλακα, στον γάτο και σε μένα: χτυπάει γρήγορα ' + 'και δυνατά.',
    },
    { at: [78, '10:46'], by: 'petros', replyTo: 'ixos', words: 'Ο γάτος το πήρε πολύ σοβαρά.' },
    {
      at: [76, '09:50'],
      by: 'vasiliki',
      words: 'Σήμερα έφαγε πρωινό μαζί μας, για πρώτη φορά καθιστή.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [71, '17:15'],
      by: 'vasiliki',
      words:
        'Δύσκολη μέρα, πήρε κάτι παραπάνω χτες το βράδυ και ήρθε να μας το πει πρώτη. Φοβόταν ότι θα ' + 'τη διώξουμε.',
    },
    {
      at: [71, '17:31'],
      by: 'petros',
      words:
        'Nobody is sent away from here for telling the truth, nor for anything else. We adjust, and I ' +
        'told her that coming was the brave part.',
      reactions: [['agree', 'vasiliki']],
    },
    {
      at: [71, '17:50'],
      by: 'petros',
      part: 'health',
      words:
        'Up by one step, and split in two, morning and evening. That is common at this stage; the body ' +
        'is sharing.',
    },
    {
      at: [64, '12:10'],
      by: 'eleni',
      words:
        'She asks who will know at the hospital, when the time comes. I suggested that we write the ' +
        'letter together with her, and that she decides which lines stay.',
    },
    {
      at: [64, '12:25'],
      by: 'vasiliki',
      words: 'Της άρεσε το «ποιες γραμμές μένουν». Έσβησε δύο, πρόσθεσε μία: «Ο πόνος μου να πιστεύεται.»',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [60, '11:20'],
      by: 'vasiliki',
      words: 'Έφερε κατάλογο με ονόματα και τα δοκιμάζει φωνάζοντάς τα στον γάτο. Σε ένα γύρισε.',
    },
    {
      at: [55, '09:30'],
      by: 'kostis',
      part: 'mental_health',
      ref: 'sis',
      words:
        'She had a bad night, thinking about her own mother. She would like to keep coming to me until ' +
        "the birth, and to bring the cat's photograph.",
    },
    {
      at: [55, '09:44'],
      by: 'vasiliki',
      part: 'mental_health',
      replyTo: 'sis',
      words: 'Ο γάτος ποζάρει από χτες.',
      reactions: [['thanks', 'kostis']],
    },
    {
      at: [50, '16:10'],
      by: 'dimitra',
      part: 'sexual_health',
      words:
        'Everything is as it should be, and the tests that one does are done. She has heard each ' +
        'result from me, sitting down, in five minutes altogether.',
    },
    {
      at: [46, '13:20'],
      by: 'vasiliki',
      words:
        'Η φίλη της μετακομίζει. Χρειάζεται δωμάτιο μέχρι το τέλος του μήνα, με πόρτα και με χώρο για ' + 'κούνια.',
    },
    { at: [46, '13:25'], by: 'vasiliki', admits: 'municipal' },
    {
      at: [46, '14:10'],
      by: 'sofia',
      words:
        'There is the house for mothers, and it has a rule about treatment that is older than I am. I ' +
        'shall go and read it aloud to them.',
    },
    {
      at: [44, '11:30'],
      by: 'sofia',
      ref: 'rule2',
      words:
        'I read it aloud. The head of the house listened, coloured, and said that it had been about to ' +
        'be changed for nine years.',
    },
    {
      at: [44, '11:38'],
      by: 'petros',
      replyTo: 'rule2',
      words:
        'If it helps, I shall put in writing that treatment is the reason why she can live there, and ' +
        'no reason why not.',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [40, '10:15'],
      by: 'sofia',
      words:
        'The rule has gone. She has a room to the south, and two others who had not dared to ask have ' +
        'moved in behind her.',
      reactions: [
        ['agree', 'petros'],
        ['agree', 'eleni'],
      ],
      pinned: true,
    },
    {
      at: [36, '12:45'],
      by: 'vasiliki',
      words: 'Το δωμάτιο έχει πια κούνια. Την έβαψε κίτρινη, και το ένα πόδι μπλε, γιατί τελείωσε η μπογιά.',
      reactions: [['thanks', 'sofia']],
    },
    {
      at: [31, '16:40'],
      by: 'vasiliki',
      words: 'Μας έφερε μπλε μαλλί. Ζήτησε να μάθει να πλέκει, «κάποια στο καταφύγιο κάνει μαθήματα, λένε».',
    },
    {
      at: [31, '16:55'],
      by: 'sofia',
      words: 'I know of such a person, and shall ask whether a pupil is welcome.',
      reactions: [['agree', 'vasiliki']],
    },
    {
      at: [24, '09:15'],
      by: 'petros',
      part: 'health',
      words:
        'For the weeks around the birth: she keeps her dose, whatever anybody on a ward may suggest. I ' +
        'have written that on one page and signed it legibly, for once.',
    },
    {
      at: [20, '18:30'],
      by: 'vasiliki',
      words:
        'Μέτρησε με τον φύλακα πόσα βήματα είναι από την πόρτα ως το ταξί. Είκοσι δύο, με την κοιλιά ' +
        'είκοσι πέντε.',
    },
    {
      at: [17, '06:50'],
      by: 'eleni',
      ref: 'gennisi',
      words:
        'It has begun. She is at the hospital with the friend, the letter lies on top, and the midwife ' +
        'has read it out to the whole shift.',
    },
    {
      at: [17, '19:20'],
      by: 'eleni',
      replyTo: 'gennisi',
      words: 'Κορίτσι! Τρία κιλά και εκατό, και οι δυο τους κοιμούνται.',
      reactions: [
        ['agree', 'sofia'],
        ['agree', 'petros'],
      ],
      pinned: true,
    },
    { at: [17, '19:24'], by: 'vasiliki', words: 'Βγήκα στην αυλή και το φώναξα στον γάτο.' },
    {
      at: [16, '09:10'],
      by: 'petros',
      words:
        'The night doctor believed her pain. It stands in the letter, and she rang me only to say that ' +
        'it had worked.',
    },
    {
      at: [12, '12:30'],
      by: 'dimitra',
      part: 'health',
      words:
        "Both well. The little one was watched for five days, needed nothing but her mother's skin, " +
        'and has gone home.',
    },
    {
      at: [5, '11:05'],
      by: 'sofia',
      words:
        'Visited, with the blue cardigan that arrived from nowhere in particular. It has four buttons, ' +
        'all different.',
    },
    {
      at: [1, '10:20'],
      by: 'vasiliki',
      words:
        'Ήρθαν οι δυο τους στην ώρα τους. Η μικρή έκανε τον γύρο του ιατρείου στα χέρια όλων και ' +
        'διάλεξε τον Πέτρο για να κοιμηθεί.',
      reactions: [['agree', 'petros']],
    },
    { at: [1, '10:31'], by: 'petros', words: "I have not moved for forty minutes, please cancel my ten o'clock." },
  ],
};
