import type { Conversation } from '../conversation.js';

/** Screening, a result that is told to her first, and the way to the liver clinic. Mostly in Greek. */
export const THALEIA: Conversation = {
  handle: 'Θάλεια',
  opened: { at: [21, '12:10'], by: 'dimitra' },
  steps: [
    {
      at: [21, '12:24'],
      by: 'dimitra',
      says: 'Η Θάλεια ήρθε σήμερα μόνη της και ζήτησε όλες τις εξετάσεις μαζί, «για να τελειώνω με την αγωνία».',
    },
    { at: [21, '12:31'], by: 'eleni', says: 'Πολύ γενναίο. Θέλει κάποιον δίπλα της όταν θα πάρει τα αποτελέσματα;' },
    {
      at: [21, '12:40'],
      by: 'dimitra',
      says: 'Ναι, τη Μαρία από το Δίκτυο. Μου είπε ρητά ότι μπορούμε να την καλέσουμε στην υπόθεση.',
    },
    { at: [21, '12:42'], by: 'dimitra', admits: 'peers' },
    {
      at: [21, '15:06'],
      by: 'maria',
      says:
        'Εδώ είμαι. Της τηλεφωνώ το απόγευμα, όπως το κάνουμε πάντα: πρώτα για τα παιδιά της, μετά για όλα τα ' +
        'άλλα.',
    },
    {
      at: [19, '10:15'],
      by: 'dimitra',
      says:
        'The samples are with the laboratory, and the answers come back in three days. Whatever they say, she ' +
        'hears it first, from a person, in a room with a window.',
    },
    {
      at: [19, '10:28'],
      by: 'maria',
      says: 'She asked me to write exactly that down, so thank you for having written it yourself.',
    },
    { at: [16, '13:20'], by: 'eleni', says: 'Τα αποτελέσματα είναι εδώ. Μπορεί η Θάλεια αύριο στις έντεκα;' },
    {
      at: [16, '13:55'],
      by: 'maria',
      says: 'Μπορεί, και θα είμαστε εκεί και οι δύο από τις δέκα και μισή, για να μην τρέχουμε.',
    },
    { at: [16, '14:02'], by: 'dimitra', says: 'Ελάτε από νωρίς, θα έχω έτοιμο τσάι του βουνού.' },
    {
      at: [15, '12:10'],
      by: 'dimitra',
      says:
        'She has heard everything and asked good questions. She wants you to know one thing from it: there is ' +
        'something for the liver clinic, it can be treated, and she intends to have it treated.',
    },
    {
      at: [15, '12:18'],
      by: 'maria',
      says: 'Βγήκαμε, περπατήσαμε μέχρι την πλατεία χωρίς να μιλάμε, και μετά είπε: «Ωραία. Τώρα ξέρω.»',
    },
    {
      at: [15, '12:35'],
      by: 'eleni',
      says: 'May we ask Care Centre Attiki in, for the clinic hours they hold together with the hospital?',
    },
    { at: [15, '12:47'], by: 'maria', says: 'Συμφωνεί, με έναν όρο: να μη χρειαστεί να τα πει όλα από την αρχή.' },
    { at: [15, '12:50'], by: 'dimitra', admits: 'attiki' },
    {
      at: [15, '14:30'],
      by: 'petros',
      says:
        'Δεν θα χρειαστεί. Με την άδειά της παίρνω τα χαρτιά από εσάς, και στην πρώτη συνάντηση θα μιλήσουμε μόνο ' +
        'για το τι θέλει εκείνη.',
    },
    {
      at: [15, '14:41'],
      by: 'petros',
      says: 'The first free hour at the liver clinic is eight days from now, in the late morning.',
    },
    {
      at: [15, '15:03'],
      by: 'eleni',
      says: 'Could it be sooner, Petros? Eight days are long for somebody who has just made up her mind.',
    },
    {
      at: [15, '15:20'],
      by: 'petros',
      says:
        'I understand, and I have asked. What I can do in the meantime is a conversation here, the day after ' +
        'tomorrow at noon, so that the clinic is no longer a stranger.',
    },
    { at: [15, '15:26'], by: 'maria', says: 'Αυτό θα τη βοηθήσει περισσότερο απ’ όσο νομίζετε.' },
    {
      at: [13, '13:40'],
      by: 'vasiliki',
      says:
        'Ήρθε, κάθισε, γέλασε με τον γάτο μας. Της έδειξα και πού είναι η είσοδος της κλινικής: ' +
        'https://care-attiki.example.org/xartis',
    },
    { at: [13, '14:02'], by: 'maria', says: 'Τώρα με διορθώνει εκείνη όταν λέω λάθος τον διάδρομο.' },
    {
      at: [10, '17:15'],
      by: 'maria',
      says:
        'Δύσκολη μέρα σήμερα, σκέφτεται αν αξίζει τον κόπο. Δεν πίεσα, μόνο της θύμισα ότι μπορούμε να αλλάξουμε ' +
        'την ώρα όποτε θέλει.',
    },
    {
      at: [10, '17:32'],
      by: 'petros',
      says: 'That is precisely right. The hour stays hers, and if she needs another one she gets another one.',
    },
    {
      at: [9, '09:48'],
      by: 'maria',
      says: 'Με πήρε το πρωί. Η ώρα μένει ως έχει, και θέλει να φορέσει το πράσινο φόρεμα.',
    },
    {
      at: [7, '12:25'],
      by: 'vasiliki',
      says:
        'Πήγε, και με το πράσινο. Η γιατρός της εξήγησε τρεις δυνατότητες, και η Θάλεια διάλεξε τη μία που είναι ' +
        'με χάπια στο σπίτι.',
    },
    { at: [7, '12:40'], by: 'eleni', says: 'Δώδεκα εβδομάδες, σωστά; Ποιος τη βοηθά με τις υπενθυμίσεις;' },
    { at: [7, '12:58'], by: 'vasiliki', says: 'Η ίδια, με το ξυπνητήρι της κουζίνας. Εμείς μόνο αν το ζητήσει.' },
    {
      at: [5, '18:20'],
      by: 'maria',
      says: 'Πρώτο χάπι σήμερα, με μια κουταλιά γλυκό κυδώνι. Μου έστειλε φωτογραφία το κουτάλι.',
    },
    { at: [5, '18:34'], by: 'dimitra', says: 'Να της πεις ότι χάρηκα πάρα πολύ.' },
    {
      at: [2, '11:05'],
      by: 'petros',
      says: 'Five days… no, three, I am getting ahead of her. All is well so far, she slept and she ate.',
    },
    { at: [2, '11:16'], by: 'maria', says: 'Είπε να σας μεταφέρω ότι μετράει σωστά, γιατρέ, καλύτερα από εσάς.' },
    { at: [2, '11:19'], by: 'petros', says: 'I accept the correction with pleasure.' },
  ],
};
