import type { Conversation } from '../talk.js';
import { THALEIA_TWELVE_WEEKS } from './thaleia-twelve-weeks.js';

/** Screening, a result that is told to her first, the way to the liver clinic, and twelve weeks that she counts herself. Mostly in Greek. */
export const THALEIA: Conversation = {
  handle: 'Θάλεια',
  opened: { at: [83, '12:10'], by: 'dimitra' },
  parts: { health: ['omonia', 'attiki'], mental_health: ['omonia', 'peers'] },
  steps: [
    {
      at: [83, '12:24'],
      by: 'dimitra',
      words: 'Η Θάλεια ήρθε σήμερα μόνη της και ζήτησε όλες τις εξετάσεις μαζί, «για να τελειώνω με την ' + 'αγωνία».',
    },
    {
      at: [83, '12:31'],
      by: 'eleni',
      ref: 'dipla',
      words: 'Πολύ γενναίο. Θέλει κάποιον δίπλα της όταν θα πάρει τα αποτελέσματα;',
    },
    {
      at: [83, '12:40'],
      by: 'dimitra',
      replyTo: 'dipla',
      words: 'Ναι, τη Μαρία από το Δίκτυο. Μου είπε ρητά ότι μπορούμε να την καλέσουμε στην υπόθεση.',
      reactions: [['agree', 'eleni']],
    },
    { at: [83, '12:42'], by: 'dimitra', admits: 'peers', before: true },
    {
      at: [83, '15:06'],
      by: 'maria',
      words:
        'Εδώ είμαι. Της τηλεφωνώ το απόγευμα, όπως το κάνουμε πάντα: πρώτα για τα παιδιά της, μετά για ' +
        'όλα τα άλλα.',
    },
    {
      at: [81, '10:15'],
      by: 'dimitra',
      words:
        'The samples are with the laboratory, and the answers come back in three days. Whatever they ' +
        'say, she hears it first, from a person, in a room with a window.',
    },
    {
      at: [81, '10:28'],
      by: 'maria',
      words: 'She asked me to write exactly that down, so thank you for having written it yourself.',
    },
    { at: [78, '13:20'], by: 'eleni', words: 'Τα αποτελέσματα είναι εδώ. Μπορεί η Θάλεια αύριο στις έντεκα;' },
    {
      at: [78, '13:55'],
      by: 'maria',
      words: 'Μπορεί, και θα είμαστε εκεί και οι δύο από τις δέκα και μισή, για να μην τρέχουμε.',
      reactions: [['thanks', 'eleni']],
    },
    { at: [78, '14:02'], by: 'dimitra', words: 'Ελάτε από νωρίς, θα έχω έτοιμο τσάι του βουνού.' },
    {
      at: [77, '12:10'],
      by: 'dimitra',
      words:
        'She has heard everything and asked good questions. She wants you to know one thing from it: ' +
        'there is something for the liver clinic, it can be treated, and she intends to have it ' +
        'treated.',
      reactions: [
        ['thanks', 'eleni'],
        ['thanks', 'maria'],
      ],
      pinned: true,
    },
    {
      at: [77, '12:18'],
      by: 'maria',
      words: 'Βγήκαμε, περπατήσαμε μέχρι την πλατεία χωρίς να μιλάμε, και μετά είπε: «Ωραία. Τώρα ξέρω.»',
    },
    {
      at: [77, '12:35'],
      by: 'eleni',
      words: 'May we ask Care Centre Attiki in, for the clinic hours they hold together with the hospital?',
    },
    {
      at: [77, '12:47'],
      by: 'maria',
      ref: 'oros',
      words: 'Συμφωνεί, με έναν όρο: να μη χρειαστεί να τα πει όλα από την αρχή.',
    },
    { at: [77, '12:50'], by: 'dimitra', admits: 'attiki', before: true },
    {
      at: [77, '14:30'],
      by: 'petros',
      replyTo: 'oros',
      words:
        'Δεν θα χρειαστεί. Με την άδειά της παίρνω τα χαρτιά από εσάς, και στην πρώτη συνάντηση θα ' +
        'μιλήσουμε μόνο για το τι θέλει εκείνη.',
      reactions: [['agree', 'maria']],
    },
    {
      at: [77, '14:41'],
      by: 'petros',
      words: 'The first free hour at the liver clinic is eight days from now, in the late morning.',
    },
    {
      at: [77, '15:03'],
      by: 'eleni',
      ref: 'soon',
      words: 'Could it be sooner, Petros? Eight days are long for somebody who has just made up her mind.',
    },
    {
      at: [77, '15:20'],
      by: 'petros',
      replyTo: 'soon',
      words:
        'I understand, and I have asked. What I can do in the meantime is a conversation here, the day ' +
        'after tomorrow at noon, so that the clinic is no longer a stranger.',
    },
    { at: [77, '15:26'], by: 'maria', replyTo: 'soon', words: 'Αυτό θα τη βοηθήσει περισσότερο απ’ όσο νομίζετε.' },
    {
      at: [75, '13:40'],
      by: 'vasiliki',
      words:
        'Ήρθε, κάθισε, γέλασε με τον γάτο μας. Της έδειξα και πού είναι η είσοδος της κλινικής: ' +
        'https://care-attiki.example.org/xartis',
    },
    { at: [75, '14:02'], by: 'maria', words: 'Τώρα με διορθώνει εκείνη όταν λέω λάθος τον διάδρομο.' },
    {
      at: [72, '17:15'],
      by: 'maria',
      words:
        'Δύσκολη μέρα σήμερα, σκέφτεται αν αξίζει τον κόπο. Δεν πίεσα, μόνο της θύμισα ότι μπορούμε να ' +
        'αλλάξουμε την ώρα όποτε θέλει.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [72, '17:32'],
      by: 'petros',
      words: 'That is precisely right. The hour stays hers, and if she needs another one she gets another ' + 'one.',
    },
    {
      at: [72, '19:10'],
      by: 'maria',
      part: 'mental_health',
      words:
        'Σήμερα μου είπε κάτι που θέλει να το ξέρετε μόνο εσείς: τις νύχτες πριν από ένα ραντεβού δεν ' +
        'κοιμάται καθόλου, και τότε της έρχεται να πιει κάτι για να σβήσει το φως.',
    },
    {
      at: [72, '19:32'],
      by: 'kostis',
      part: 'mental_health',
      words:
        'Της αφήνω το τηλέφωνο του ιατρείου για αυτές ακριβώς τις νύχτες. Χωρίς ατζέντα, μπορεί να ' +
        'πάρει και μόνο για να πει καληνύχτα.',
      reactions: [['thanks', 'maria']],
    },
    {
      at: [71, '09:48'],
      by: 'maria',
      words: 'Με πήρε το πρωί. Η ώρα μένει ως έχει, και θέλει να φορέσει το πράσινο φόρεμα.',
    },
    {
      at: [70, '12:45'],
      by: 'petros',
      part: 'health',
      ref: 'plan',
      words:
        'The clinic writes twelve weeks, one tablet a day. Nothing that she takes now gets in the way ' +
        'of it; I went through the list with her.',
    },
    {
      at: [70, '12:58'],
      by: 'dimitra',
      part: 'health',
      replyTo: 'plan',
      words: 'Blood again at four weeks, at our side, so that she need not cross the city twice.',
      reactions: [['done', 'petros']],
    },
    {
      at: [69, '12:25'],
      by: 'vasiliki',
      words:
        'Πήγε, και με το πράσινο. Η γιατρός της εξήγησε τρεις δυνατότητες, και η Θάλεια διάλεξε τη μία ' +
        'που είναι με χάπια στο σπίτι.',
      reactions: [['agree', 'maria']],
    },
    { at: [69, '12:40'], by: 'eleni', words: 'Δώδεκα εβδομάδες, σωστά; Ποιος τη βοηθά με τις υπενθυμίσεις;' },
    { at: [69, '12:58'], by: 'vasiliki', words: 'Η ίδια, με το ξυπνητήρι της κουζίνας. Εμείς μόνο αν το ζητήσει.' },
    {
      at: [67, '18:20'],
      by: 'maria',
      words: 'Πρώτο χάπι σήμερα, με μια κουταλιά γλυκό κυδώνι. Μου έστειλε φωτογραφία το κουτάλι.',
      reactions: [['agree', 'dimitra']],
    },
    { at: [67, '18:34'], by: 'dimitra', words: 'Να της πεις ότι χάρηκα πάρα πολύ.' },
    {
      at: [64, '11:05'],
      by: 'petros',
      words: 'Five days… no, three, I am getting ahead of her. All is well so far, she slept and she ate.',
    },
    { at: [64, '11:16'], by: 'maria', words: 'Είπε να σας μεταφέρω ότι μετράει σωστά, γιατρέ, καλύτερα από εσάς.' },
    { at: [64, '11:19'], by: 'petros', words: 'I accept the correction with pleasure.' },
    ...THALEIA_TWELVE_WEEKS,
  ],
};
