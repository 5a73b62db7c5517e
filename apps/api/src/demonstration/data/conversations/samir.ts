import type { Conversation } from '../conversation.js';

/**
 * A man who needs his papers in order before anything else; a question to the justice office is asked, answered, and
 * the office leaves again.
 */
export const SAMIR: Conversation = {
  handle: 'Samir',
  opened: { at: [18, '12:00'], by: 'irini' },
  steps: [
    {
      at: [18, '12:14'],
      by: 'irini',
      says:
        'Samir has been coming to our open hour since last month. He would like to see a doctor, but is afraid ' +
        'that an old summons in his drawer makes it unwise to be registered anywhere.',
    },
    {
      at: [18, '12:22'],
      by: 'markos',
      says: 'I have seen the summons. It concerns a hearing as a witness that took place long ago without him.',
    },
    {
      at: [18, '12:31'],
      by: 'irini',
      says:
        'I think so too, but he should hear it from somebody who can look it up. He agrees that we put this one ' +
        'question to the Justice liaison office.',
    },
    { at: [18, '12:35'], by: 'irini', admits: 'justice' },
    {
      at: [18, '12:48'],
      by: 'irini',
      says: 'A request to all while they are with us: the paper, and nothing but the paper.',
    },
    {
      at: [18, '14:20'],
      by: 'myrto',
      says:
        'Thank you, we shall read no further than we must. May I have the number that is printed at the top ' +
        'right?',
    },
    {
      at: [18, '14:33'],
      by: 'markos',
      says: 'He will show it to you himself tomorrow at ten, at our desk, and take the paper home again.',
    },
    {
      at: [17, '10:50'],
      by: 'myrto',
      says:
        'I have seen it and looked it up: the matter was closed years ago, nobody is looking for him, and nothing ' +
        'is expected of him.',
    },
    { at: [17, '10:58'], by: 'markos', says: 'Would you give him that in writing, on one line?' },
    {
      at: [17, '11:20'],
      by: 'myrto',
      says: 'He has it already, stamped, with a carbon copy because he likes carbon copies.',
    },
    {
      at: [17, '11:31'],
      by: 'irini',
      says:
        'The question is answered, so we release the Justice liaison office, with respect for how lightly you ' +
        'stepped.',
    },
    { at: [17, '11:40'], by: 'fotis', says: 'As it should be. All the best to him.' },
    { at: [17, '11:42'], by: 'irini', releases: 'justice' },
    {
      at: [16, '10:05'],
      by: 'markos',
      says: 'He carried that fear for six years. Today he sat down in the front row for the first time.',
    },
    {
      at: [16, '10:20'],
      by: 'irini',
      says:
        'And now to what he came for, his back. He has chosen Health Centre Omonia, because there is a tree in ' +
        'front of it.',
    },
    { at: [16, '10:24'], by: 'irini', admits: 'omonia' },
    {
      at: [16, '11:45'],
      by: 'dimitra',
      says:
        'The tree and I are expecting him. Is the day after tomorrow at a quarter past nine possible, and in ' +
        'which language?',
    },
    { at: [16, '12:02'], by: 'markos', says: 'Greek is fine as long as nobody shouts it.' },
    {
      at: [14, '10:10'],
      by: 'dimitra',
      says:
        'We whispered. It is a matter of muscles and of carrying too much, and there are exercises that he can do ' +
        'at home.',
    },
    {
      at: [14, '10:22'],
      by: 'dimitra',
      says:
        'Another thing came up, which he permits me to mention: he has no health number, so the physiotherapist’s ' +
        'desk cannot book him.',
    },
    {
      at: [14, '10:40'],
      by: 'irini',
      says: 'That is where we come in again, with the Social Service. I have his yes.',
    },
    { at: [14, '10:43'], by: 'irini', admits: 'municipal' },
    {
      at: [14, '13:30'],
      by: 'giorgos',
      says:
        'For the number I need a proof of residence, which he lacks, because for the proof one needs the number. ' +
        'I know this circle well, and there is a door in it.',
    },
    { at: [14, '13:38'], by: 'markos', says: 'Do tell!' },
    {
      at: [14, '13:52'],
      by: 'giorgos',
      says:
        'A sworn statement, with two witnesses who have known him for a year. Our lawyer accepts it, and the ' +
        'procedure is described here: https://municipal.example.org/sworn-statement',
    },
    { at: [14, '14:10'], by: 'irini', says: 'We can be one of the two, but not both, since we act for him.' },
    {
      at: [13, '09:40'],
      by: 'markos',
      says:
        'He has asked the man from whom he buys his bread every morning. The man closed the shop for half an hour ' +
        'to come and sign.',
    },
    { at: [13, '09:55'], by: 'giorgos', says: 'With such witnesses one could found a city.' },
    {
      at: [8, '12:10'],
      by: 'giorgos',
      says: 'The health number has been issued. He may collect it, or I bring it to the open hour.',
    },
    {
      at: [8, '12:24'],
      by: 'irini',
      says: 'To the open hour, please, he wants to receive it sitting in the front row.',
    },
    {
      at: [7, '17:40'],
      by: 'dimitra',
      says:
        'First hour with the physiotherapist is fixed for five days from now. Until then the exercises, slowly, ' +
        'and no crates.',
    },
    {
      at: [7, '17:52'],
      by: 'markos',
      says: 'About the crates he would like to negotiate: small ones, with two hands?',
    },
    { at: [7, '18:05'], by: 'dimitra', says: 'Small ones, empty, and only if somebody is watching who will tell me.' },
    { at: [2, '13:15'], by: 'dimitra', says: 'He went, and found it strange and good. Five more hours are booked.' },
    {
      at: [2, '16:30'],
      by: 'irini',
      says:
        'He telephoned his brother yesterday, for the first time since the letter arrived years ago. He told me ' +
        'so in passing, at the door, already on the stairs.',
    },
    {
      at: [2, '16:41'],
      by: 'markos',
      says: 'In passing, of course. I have known him long enough to hear the trumpets.',
    },
    {
      at: [1, '10:25'],
      by: 'irini',
      says: 'Next he wants to ask about family visits. It is a long road, but he now says “next”, and that is new.',
    },
  ],
};
