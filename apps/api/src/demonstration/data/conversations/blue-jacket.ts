import type { Conversation } from '../talk.js';
import { BLUE_JACKET_LATER } from './blue-jacket-later.js';
import { BLUE_JACKET_COURTYARD } from './blue-jacket-courtyard.js';

/** A young woman who gives no name and takes what helps: evenings of harm reduction, a kit that helped a friend, a first test, and a walk that she asks for herself. */
export const BLUE_JACKET: Conversation = {
  handle: 'Blue jacket',
  opened: { at: [70, '21:40'], by: 'leonidas' },
  parts: { sexual_health: ['peers', 'omonia'], safety: ['peers', 'redcross'] },
  steps: [
    {
      at: [70, '21:52'],
      by: 'leonidas',
      words:
        'Third evening in a row that she has come to our table. No name, and she likes it that way: ' +
        '“Just say Blue jacket.”',
    },
    { at: [70, '22:05'], by: 'maria', words: 'Blue jacket it is. What does she come for?' },
    {
      at: [70, '22:11'],
      by: 'leonidas',
      ref: 'kit',
      words: 'Needles, water, the orange biscuits. Tonight also a question: how best to carry a naloxone ' + 'kit.',
    },
    {
      at: [69, '21:15'],
      by: 'maria',
      replyTo: 'kit',
      words:
        'I answered that one in person. She listens with her whole face, then asks something better ' +
        'than what I had explained.',
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [68, '22:20'],
      by: 'leonidas',
      words:
        'Ήρθε με μια φίλη της απόψε. Κάναμε τη μικρή εκπαίδευση μαζί, και η φίλη κράτησε σημειώσεις ' + 'στο χέρι της.',
    },
    {
      at: [66, '21:48'],
      by: 'leonidas',
      words: 'Quiet evening. She helped us fold the table and told me which corner needs us more than this ' + 'one.',
    },
    {
      at: [66, '22:02'],
      by: 'maria',
      words: 'She is right about that corner. Let us move the second half of the round there from tomorrow.',
    },
    {
      at: [65, '21:20'],
      by: 'maria',
      words:
        'Στη γωνία της απόψε δύο κορίτσια ρώτησαν πού είναι «η κυρία με το μπλε». Τους είπα ότι σήμερα ' +
        'έχει ρεπό, και το βρήκαν δίκαιο.',
      reactions: [['thanks', 'leonidas']],
    },
    {
      at: [64, '22:31'],
      by: 'leonidas',
      ref: 'breath',
      words:
        'Something big, told in three sentences: her friend stopped breathing, she used the kit, they ' +
        'waited together for the ambulance. The friend is well and back with her family.',
      reactions: [['thanks', 'maria']],
    },
    {
      at: [64, '22:36'],
      by: 'maria',
      words: 'What a thing to carry, and what a thing to have done. Did someone sit with her afterwards?',
    },
    {
      at: [64, '22:44'],
      by: 'leonidas',
      replyTo: 'breath',
      words:
        'I did, for as long as she wanted. She drank two teas and asked for a new kit, “because the ' +
        'old one did its job”.',
      reactions: [['agree', 'maria']],
    },
    { at: [64, '22:50'], by: 'maria', words: 'Γεια στα χέρια της. Αύριο θα είμαι εκεί κι εγώ, χωρίς βιασύνη.' },
    {
      at: [63, '21:30'],
      by: 'maria',
      words:
        'She wanted to talk about everything except the other night, so we talked about trains. That ' +
        'was fine with both of us.',
    },
    {
      at: [61, '20:55'],
      by: 'leonidas',
      words:
        'Tonight she asked if the test for hepatitis hurts. I said it is a fingertip, and that she may ' +
        'bring whoever she likes.',
    },
    {
      at: [61, '21:20'],
      by: 'maria',
      words:
        'Health Centre Omonia has the mobile test on our round twice a month. Shall I ask her whether ' +
        'they may join here?',
    },
    { at: [60, '21:05'], by: 'leonidas', words: 'Asked and answered: yes, “if they don’t make speeches”.' },
    { at: [60, '21:08'], by: 'leonidas', admits: 'omonia', before: true },
    {
      at: [60, '21:34'],
      by: 'eleni',
      words:
        'No speeches, that is a promise. I can be on the round four days from now, with Dimitra, at ' +
        'the corner that she suggested.',
      reactions: [['thanks', 'leonidas']],
    },
    { at: [60, '21:41'], by: 'leonidas', words: 'She will like that it is her corner.' },
    {
      at: [57, '21:05'],
      by: 'dimitra',
      part: 'sexual_health',
      ref: 'asked2',
      words:
        'She asked me quietly about a test for other things too, and about contraception. Both can be ' +
        'done on the same evening, by a woman, behind the curtain of the van.',
    },
    {
      at: [57, '21:22'],
      by: 'maria',
      part: 'sexual_health',
      replyTo: 'asked2',
      words: 'She has just asked me whether that is “too much to ask”. I said it was exactly enough.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [56, '20:40'],
      by: 'dimitra',
      words: 'Πήγε καλά. Ένα δάχτυλο, πέντε λεπτά κουβέντα, και με ρώτησε πόσα χρόνια κάνω αυτή τη δουλειά.',
    },
    {
      at: [56, '20:58'],
      by: 'leonidas',
      words: 'How does she get the result? She asks that nobody says it out on the street.',
    },
    {
      at: [56, '21:10'],
      by: 'dimitra',
      words: 'Only to her, only where she chooses. I suggested our side door, before opening time.',
    },
    {
      at: [54, '08:25'],
      by: 'dimitra',
      words:
        'She came to the side door, alone, on time to the minute. The result is hers and stays with ' +
        'her; what I may say here is that she stayed for a coffee.',
      reactions: [['agree', 'leonidas']],
    },
    { at: [54, '08:40'], by: 'maria', words: 'That makes my morning.' },
    {
      at: [54, '08:50'],
      by: 'dimitra',
      part: 'sexual_health',
      words:
        'All results are with her. She needs nothing from us for now but the card with the number, ' + 'which she has.',
    },
    {
      at: [54, '09:05'],
      by: 'eleni',
      words:
        'She also saw the poster for the women’s hour and asked whether one has to register. One does ' +
        'not, and I told her so: https://omonia.example.org/womens-hour',
    },
    {
      at: [53, '21:26'],
      by: 'leonidas',
      words:
        'Απόψε είπε ότι ίσως περάσει, «έτσι, για τον καφέ». Εγώ δεν είπα τίποτα, μόνο της έδωσα δύο ' +
        'μπισκότα παραπάνω.',
      reactions: [['agree', 'maria']],
    },
    {
      at: [52, '22:10'],
      by: 'leonidas',
      words: 'Έβρεχε, και κράτησε την ομπρέλα πάνω από τα κιτ και όχι πάνω από τον εαυτό της.',
      reactions: [['agree', 'maria']],
    },
    {
      at: [51, '22:14'],
      by: 'maria',
      words: 'I would leave it exactly there. She sets the pace, and so far her pace has been very good.',
    },
    { at: [51, '22:21'], by: 'eleni', words: 'Agreed, we simply keep a chair free.' },
    ...BLUE_JACKET_LATER,
    ...BLUE_JACKET_COURTYARD,
  ],
};
