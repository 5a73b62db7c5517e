import type { Conversation } from '../conversation.js';

/** Years in treatment, and now a home with a balcony. The case ends as it was agreed. */
export const KYRA_LENA: Conversation = {
  handle: 'Kyra Lena',
  opened: { at: [21, '10:15'], by: 'sofia' },
  steps: [
    {
      at: [21, '10:28'],
      by: 'sofia',
      says:
        'Kyra Lena has been in treatment at Care Centre Attiki for years and wants to leave the guest room at her ' +
        'niece’s. Her wish, word for word: “Δύο δωμάτια και ένα μπαλκόνι για τον βασιλικό.”',
    },
    {
      at: [21, '10:35'],
      by: 'sofia',
      says: 'With her consent I am asking Attiki to be here, so that the move and the visits fit together.',
    },
    { at: [21, '10:37'], by: 'sofia', admits: 'attiki' },
    {
      at: [21, '11:20'],
      by: 'vasiliki',
      says: 'Ξέρω την κυρά Λένα από την πρώτη μου μέρα εδώ. Εκείνη μου έμαθε πώς ψήνεται ο σωστός ελληνικός.',
    },
    {
      at: [21, '11:32'],
      by: 'vasiliki',
      says: 'From our side: she has her take-home doses for a week at a time, so a flat farther away is no obstacle.',
    },
    {
      at: [20, '09:50'],
      by: 'giorgos',
      says:
        'The municipal housing list has two flats that could suit her. One is on the first floor with a balcony ' +
        'to the south, the other on the ground floor without.',
    },
    { at: [20, '10:04'], by: 'sofia', says: 'I know which one she will choose, but I shall let her tell us.' },
    {
      at: [19, '12:30'],
      by: 'sofia',
      says:
        'The first floor, naturally. She asked the caretaker how many hours of sun and wrote the number into her ' +
        'address book.',
    },
    {
      at: [19, '12:44'],
      by: 'giorgos',
      says:
        'For the lease we need a proof of income and a paper that confirms her present address. Please take the ' +
        'newer form: https://housing.example.org/forms/lease-request',
    },
    {
      at: [18, '13:15'],
      by: 'sofia',
      says: 'Both are in. The niece signed within an hour and asked whether she may visit the old sofa now and then.',
    },
    {
      at: [16, '11:10'],
      by: 'giorgos',
      says: 'A hitch: the landlord would like a letter about her “situation”. I do not want to give him one.',
    },
    { at: [16, '11:24'], by: 'vasiliki', says: 'Neither do I. Her health is nobody’s condition for a lease.' },
    {
      at: [16, '11:41'],
      by: 'giorgos',
      says:
        'Then we say what is true and enough: the municipality guarantees the rent for the first year. Shall I ' +
        'ask the Legal aid desk to look over the wording?',
    },
    { at: [16, '11:52'], by: 'sofia', says: 'Please do, she says yes to that, and she says it with a raised eyebrow.' },
    { at: [16, '11:55'], by: 'giorgos', admits: 'legal' },
    {
      at: [16, '15:30'],
      by: 'markos',
      says:
        'I have shortened it to four lines. The question about her person has gone from the form, because it has ' +
        'no ground there.',
    },
    { at: [16, '15:44'], by: 'giorgos', says: 'Short and firm, exactly what was missing.' },
    { at: [14, '10:20'], by: 'giorgos', says: 'The landlord has accepted. Keys in six days.' },
    {
      at: [14, '10:26'],
      by: 'vasiliki',
      says: 'Της το είπα με κλειστή πόρτα, και το γέλιο της ακούστηκε ως τον διάδρομο.',
    },
    {
      at: [14, '10:40'],
      by: 'sofia',
      says: 'Legal aid desk, your part is done, and done well. We release you from this case with many thanks.',
    },
    { at: [14, '11:02'], by: 'markos', says: 'Gladly, and good luck to the basil.' },
    { at: [14, '11:05'], by: 'sofia', releases: 'legal' },
    {
      at: [11, '16:15'],
      by: 'sofia',
      says:
        'She would like to buy the bed herself, from her own savings, and only borrow our van. I find that quite ' +
        'right.',
    },
    { at: [11, '16:30'], by: 'giorgos', says: 'The van is free in three days at nine, and so am I, with gloves.' },
    { at: [8, '12:50'], by: 'sofia', says: 'Moved. Two trips, one sofa, eleven pots.' },
    { at: [8, '13:06'], by: 'vasiliki', says: 'Πώς κοιμήθηκε ο βασιλικός;' },
    { at: [7, '09:30'], by: 'sofia', says: 'He got the best corner. She herself slept “like a stone at sea”.' },
    {
      at: [6, '10:15'],
      by: 'vasiliki',
      says:
        'A word on the rhythm: she could now come every two weeks, if she wants. My colleague Petros would have ' +
        'kept it weekly until the move has settled; I would go to two at once.',
    },
    { at: [6, '10:40'], by: 'petros', says: 'I was being careful, not doubtful. Let us ask her, and take her answer.' },
    {
      at: [6, '12:25'],
      by: 'vasiliki',
      says:
        'Her answer: weekly for one more month, because of the company, and then every two weeks, because of the ' +
        'balcony.',
    },
    {
      at: [4, '17:20'],
      by: 'sofia',
      says:
        'She asked today what else there is for us to do. I went through the list with her, and every line has ' +
        'its tick.',
    },
    { at: [4, '17:45'], by: 'giorgos', says: 'So we can close as agreed, if she would like that too.' },
    {
      at: [3, '11:30'],
      by: 'sofia',
      says:
        'She would. We all know that the door is open in both directions: her number with us stays the same, and ' +
        'one call is enough.',
    },
    { at: [3, '11:42'], by: 'petros', says: 'Η θεραπεία της συνεχίζεται εδώ όπως πάντα. Καλορίζικο το σπίτι!' },
    {
      at: [3, '11:58'],
      by: 'vasiliki',
      says: 'Μας έφερε μια γλάστρα για το παράθυρο του ιατρείου. Γράφει επάνω «από το μπαλκόνι».',
    },
    {
      at: [3, '12:05'],
      by: 'sofia',
      says: 'Then I close with this: it was a pleasure, from the first pot to the eleventh.',
    },
    { at: [3, '12:06'], by: 'sofia', closes: 'completed' },
  ],
};
