import type { Conversation } from '../talk.js';

/** Years in treatment, and now a home with a balcony. The case ends as it was agreed. */
export const KYRA_LENA: Conversation = {
  handle: 'Kyra Lena',
  opened: { at: [69, '10:15'], by: 'sofia' },
  steps: [
    {
      at: [69, '10:28'],
      by: 'sofia',
      words:
        'Kyra Lena has been in treatment at Care Centre Attiki for years and wants to leave the guest ' +
        'room at her niece’s. Her wish, word for word: “Δύο δωμάτια και ένα μπαλκόνι για τον βασιλικό.”',
    },
    {
      at: [69, '10:35'],
      by: 'sofia',
      words: 'With her consent I am asking Attiki to be here, so that the move and the visits fit together.',
    },
    { at: [69, '10:37'], by: 'sofia', admits: 'attiki', before: true },
    {
      at: [69, '11:20'],
      by: 'vasiliki',
      words: 'Ξέρω την κυρά Λένα από την πρώτη μου μέρα εδώ. Εκείνη μου έμαθε πώς ψήνεται ο σωστός ' + 'ελληνικός.',
      reactions: [['agree', 'sofia']],
    },
    {
      at: [69, '11:32'],
      by: 'vasiliki',
      words:
        'From our side: she has her take-home doses for a week at a time, so a flat farther away is no ' + 'obstacle.',
    },
    {
      at: [68, '09:50'],
      by: 'giorgos',
      words:
        'The municipal housing list has two flats that could suit her. One is on the first floor with ' +
        'a balcony to the south, the other on the ground floor without.',
    },
    { at: [68, '10:04'], by: 'sofia', words: 'I know which one she will choose, but I shall let her tell us.' },
    {
      at: [67, '12:30'],
      by: 'sofia',
      words:
        'The first floor, naturally. She asked the caretaker how many hours of sun and wrote the ' +
        'number into her address book.',
    },
    {
      at: [67, '12:44'],
      by: 'giorgos',
      words:
        'For the lease we need a proof of income and a paper that confirms her present address. Please ' +
        'take the newer form: https://housing.example.org/forms/lease-request',
    },
    {
      at: [66, '13:15'],
      by: 'sofia',
      words:
        'Both are in. The niece signed within an hour and asked whether she may visit the old sofa now ' + 'and then.',
    },
    {
      at: [66, '18:40'],
      by: 'vasiliki',
      words:
        'Μου έδειξε φωτογραφία από το μπαλκόνι. Δεν φαίνεται μπαλκόνι, φαίνονται μόνο γλάστρες που θα ' + 'έρθουν.',
    },
    {
      at: [64, '11:10'],
      by: 'giorgos',
      ref: 'letter',
      words: 'A hitch: the landlord would like a letter about her “situation”. I do not want to give him ' + 'one.',
    },
    {
      at: [64, '11:24'],
      by: 'vasiliki',
      replyTo: 'letter',
      words: 'Neither do I. Her health is nobody’s condition for a lease.',
      reactions: [['agree', 'giorgos']],
    },
    {
      at: [64, '11:41'],
      by: 'giorgos',
      words:
        'Then we say what is true and enough: the municipality guarantees the rent for the first year. ' +
        'Shall I ask the Legal aid desk to look over the wording?',
    },
    {
      at: [64, '11:52'],
      by: 'sofia',
      words: 'Please do, she says yes to that, and she says it with a raised eyebrow.',
    },
    { at: [64, '11:55'], by: 'giorgos', admits: 'legal' },
    {
      at: [64, '15:30'],
      by: 'markos',
      words:
        'I have shortened it to four lines. The question about her person has gone from the form, ' +
        'because it has no ground there.',
      reactions: [['thanks', 'giorgos']],
    },
    { at: [64, '15:44'], by: 'giorgos', words: 'Short and firm, exactly what was missing.' },
    { at: [62, '10:20'], by: 'giorgos', words: 'The landlord has accepted. Keys in six days.' },
    {
      at: [62, '10:26'],
      by: 'vasiliki',
      words: 'Της το είπα με κλειστή πόρτα, και το γέλιο της ακούστηκε ως τον διάδρομο.',
    },
    {
      at: [62, '10:40'],
      by: 'sofia',
      words: 'Legal aid desk, your part is done, and done well. We release you from this case with many ' + 'thanks.',
    },
    { at: [62, '11:02'], by: 'markos', words: 'Gladly, and good luck to the basil.' },
    { at: [62, '11:05'], by: 'sofia', releases: 'legal' },
    {
      at: [59, '16:15'],
      by: 'sofia',
      words:
        'She would like to buy the bed herself, from her own savings, and only borrow our van. I find ' +
        'that quite right.',
    },
    { at: [59, '16:30'], by: 'giorgos', words: 'The van is free in three days at nine, and so am I, with gloves.' },
    {
      at: [58, '19:20'],
      by: 'vasiliki',
      words: 'Της χάρισα το μπρίκι του ιατρείου. Είπε ότι θα το κρατήσει μέχρι να μάθω να μην καίω τον καφέ.',
      reactions: [['thanks', 'giorgos']],
    },
    { at: [56, '12:50'], by: 'sofia', ref: 'moved', words: 'Moved. Two trips, one sofa, eleven pots.' },
    { at: [56, '13:06'], by: 'vasiliki', replyTo: 'moved', words: 'Πώς κοιμήθηκε ο βασιλικός;' },
    {
      at: [55, '09:30'],
      by: 'sofia',
      words: 'He got the best corner. She herself slept “like a stone at sea”.',
      reactions: [['agree', 'vasiliki']],
    },
    {
      at: [54, '10:15'],
      by: 'vasiliki',
      ref: 'rhythm',
      words:
        'A word on the rhythm: she could now come every two weeks, if she wants. My colleague Petros ' +
        'would have kept it weekly until the move has settled; I would go to two at once.',
    },
    {
      at: [54, '10:40'],
      by: 'petros',
      replyTo: 'rhythm',
      words: 'I was being careful, not doubtful. Let us ask her, and take her answer.',
      reactions: [['thanks', 'vasiliki']],
    },
    {
      at: [54, '12:25'],
      by: 'vasiliki',
      words:
        'Her answer: weekly for one more month, because of the company, and then every two weeks, ' +
        'because of the balcony.',
    },
    {
      at: [52, '17:20'],
      by: 'sofia',
      words:
        'She asked today what else there is for us to do. I went through the list with her, and every ' +
        'line has its tick.',
    },
    { at: [52, '17:45'], by: 'giorgos', words: 'So we can close as agreed, if she would like that too.' },
    {
      at: [51, '11:30'],
      by: 'sofia',
      words:
        'She would. We all know that the door is open in both directions: her number with us stays the ' +
        'same, and one call is enough.',
    },
    { at: [51, '11:42'], by: 'petros', words: 'Η θεραπεία της συνεχίζεται εδώ όπως πάντα. Καλορίζικο το σπίτι!' },
    {
      at: [51, '11:58'],
      by: 'vasiliki',
      words: 'Μας έφερε μια γλάστρα για το παράθυρο του ιατρείου. Γράφει επάνω «από το μπαλκόνι».',
    },
    {
      at: [51, '12:05'],
      by: 'sofia',
      words: 'Then I close with this: it was a pleasure, from the first pot to the eleventh.',
    },
    { at: [51, '12:06'], by: 'sofia', closes: 'completed' },
  ],
};
