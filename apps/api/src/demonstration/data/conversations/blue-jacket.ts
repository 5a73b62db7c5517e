import type { Conversation } from '../conversation.js';

/**
 * A young woman who gives no name and takes what helps: evenings of harm reduction, a kit that helped a friend, a
 * first test.
 */
export const BLUE_JACKET: Conversation = {
  handle: 'Blue jacket',
  opened: { at: [20, '21:40'], by: 'leonidas' },
  steps: [
    {
      at: [20, '21:52'],
      by: 'leonidas',
      says:
        'Third evening in a row that she has come to our table. No name, and she likes it that way: “Just say ' +
        'Blue jacket.”',
    },
    { at: [20, '22:05'], by: 'maria', says: 'Blue jacket it is. What does she come for?' },
    {
      at: [20, '22:11'],
      by: 'leonidas',
      says: 'Needles, water, the orange biscuits. Tonight also a question: how best to carry a naloxone kit.',
    },
    {
      at: [19, '21:15'],
      by: 'maria',
      says:
        'I answered that one in person. She listens with her whole face, then asks something better than what I ' +
        'had explained.',
    },
    {
      at: [18, '22:20'],
      by: 'leonidas',
      says: 'Ήρθε με μια φίλη της απόψε. Κάναμε τη μικρή εκπαίδευση μαζί, και η φίλη κράτησε σημειώσεις στο χέρι της.',
    },
    {
      at: [16, '21:48'],
      by: 'leonidas',
      says: 'Quiet evening. She helped us fold the table and told me which corner needs us more than this one.',
    },
    {
      at: [16, '22:02'],
      by: 'maria',
      says: 'She is right about that corner. Let us move the second half of the round there from tomorrow.',
    },
    {
      at: [14, '22:31'],
      by: 'leonidas',
      says:
        'Something big, told in three sentences: her friend stopped breathing, she used the kit, they waited ' +
        'together for the ambulance. The friend is well and back with her family.',
    },
    {
      at: [14, '22:36'],
      by: 'maria',
      says: 'What a thing to carry, and what a thing to have done. Did someone sit with her afterwards?',
    },
    {
      at: [14, '22:44'],
      by: 'leonidas',
      says:
        'I did, for as long as she wanted. She drank two teas and asked for a new kit, “because the old one did ' +
        'its job”.',
    },
    { at: [14, '22:50'], by: 'maria', says: 'Γεια στα χέρια της. Αύριο θα είμαι εκεί κι εγώ, χωρίς βιασύνη.' },
    {
      at: [13, '21:30'],
      by: 'maria',
      says:
        'She wanted to talk about everything except the other night, so we talked about trains. That was fine ' +
        'with both of us.',
    },
    {
      at: [11, '20:55'],
      by: 'leonidas',
      says:
        'Tonight she asked if the test for hepatitis hurts. I said it is a fingertip, and that she may bring ' +
        'whoever she likes.',
    },
    {
      at: [11, '21:20'],
      by: 'maria',
      says:
        'Health Centre Omonia has the mobile test on our round twice a month. Shall I ask her whether they may ' +
        'join here?',
    },
    { at: [10, '21:05'], by: 'leonidas', says: 'Asked and answered: yes, “if they don’t make speeches”.' },
    { at: [10, '21:08'], by: 'leonidas', admits: 'omonia' },
    {
      at: [10, '21:34'],
      by: 'eleni',
      says:
        'No speeches, that is a promise. I can be on the round four days from now, with Dimitra, at the corner ' +
        'that she suggested.',
    },
    { at: [10, '21:41'], by: 'leonidas', says: 'She will like that it is her corner.' },
    {
      at: [6, '20:40'],
      by: 'dimitra',
      says: 'Πήγε καλά. Ένα δάχτυλο, πέντε λεπτά κουβέντα, και με ρώτησε πόσα χρόνια κάνω αυτή τη δουλειά.',
    },
    {
      at: [6, '20:58'],
      by: 'leonidas',
      says: 'How does she get the result? She asks that nobody says it out on the street.',
    },
    {
      at: [6, '21:10'],
      by: 'dimitra',
      says: 'Only to her, only where she chooses. I suggested our side door, before opening time.',
    },
    {
      at: [4, '08:25'],
      by: 'dimitra',
      says:
        'She came to the side door, alone, on time to the minute. The result is hers and stays with her; what I ' +
        'may say here is that she stayed for a coffee.',
    },
    { at: [4, '08:40'], by: 'maria', says: 'That makes my morning.' },
    {
      at: [4, '09:05'],
      by: 'eleni',
      says:
        'She also saw the poster for the women’s hour and asked whether one has to register. One does not, and I ' +
        'told her so: https://omonia.example.org/womens-hour',
    },
    {
      at: [3, '21:26'],
      by: 'leonidas',
      says:
        'Απόψε είπε ότι ίσως περάσει, «έτσι, για τον καφέ». Εγώ δεν είπα τίποτα, μόνο της έδωσα δύο μπισκότα ' +
        'παραπάνω.',
    },
    {
      at: [1, '22:14'],
      by: 'maria',
      says: 'I would leave it exactly there. She sets the pace, and so far her pace has been very good.',
    },
    { at: [1, '22:21'], by: 'eleni', says: 'Agreed, we simply keep a chair free.' },
  ],
};
