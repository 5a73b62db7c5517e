import type { Conversation } from '../talk.js';

/** A man who needs his papers in order before anything else; a question to the justice office is asked, answered, and the office leaves again. */
export const SAMIR: Conversation = {
  handle: 'Samir',
  opened: { at: [60, '12:00'], by: 'irini' },
  parts: { health: ['legal', 'omonia'] },
  steps: [
    {
      at: [60, '12:14'],
      by: 'irini',
      words:
        'Samir has been coming to our open hour since last month. He would like to see a doctor, but ' +
        'is afraid that an old summons in his drawer makes it unwise to be registered anywhere.',
    },
    {
      at: [60, '12:22'],
      by: 'markos',
      words: 'I have seen the summons. It concerns a hearing as a witness that took place long ago without ' + 'him.',
    },
    {
      at: [60, '12:31'],
      by: 'irini',
      words:
        'I think so too, but he should hear it from somebody who can look it up. He agrees that we put ' +
        'this one question to the Justice liaison office.',
      reactions: [['agree', 'markos']],
    },
    { at: [60, '12:35'], by: 'irini', admits: 'justice' },
    {
      at: [60, '12:48'],
      by: 'irini',
      words: 'A request to all while they are with us: the paper, and nothing but the paper.',
    },
    {
      at: [60, '14:20'],
      by: 'myrto',
      words:
        'Thank you, we shall read no further than we must. May I have the number that is printed at ' +
        'the top right?',
    },
    {
      at: [60, '14:33'],
      by: 'markos',
      words: 'He will show it to you himself tomorrow at ten, at our desk, and take the paper home again.',
    },
    {
      at: [59, '10:50'],
      by: 'myrto',
      words:
        'I have seen it and looked it up: the matter was closed years ago, nobody is looking for him, ' +
        'and nothing is expected of him.',
      reactions: [['thanks', 'markos']],
    },
    { at: [59, '10:58'], by: 'markos', words: 'Would you give him that in writing, on one line?' },
    {
      at: [59, '11:20'],
      by: 'myrto',
      words: 'He has it already, stamped, with a carbon copy because he likes carbon copies.',
    },
    {
      at: [59, '11:31'],
      by: 'irini',
      words:
        'The question is answered, so we release the Justice liaison office, with respect for how ' +
        'lightly you stepped.',
    },
    { at: [59, '11:40'], by: 'fotis', words: 'As it should be. All the best to him.' },
    { at: [59, '11:42'], by: 'irini', releases: 'justice' },
    {
      at: [58, '10:05'],
      by: 'markos',
      words: 'He carried that fear for six years. Today he sat down in the front row for the first time.',
    },
    {
      at: [58, '10:20'],
      by: 'irini',
      words:
        'And now to what he came for, his back. He has chosen Health Centre Omonia, because there is a ' +
        'tree in front of it.',
    },
    { at: [58, '10:24'], by: 'irini', admits: 'omonia', before: true },
    {
      at: [58, '11:45'],
      by: 'dimitra',
      words:
        'The tree and I are expecting him. Is the day after tomorrow at a quarter past nine possible, ' +
        'and in which language?',
    },
    { at: [58, '12:02'], by: 'markos', words: 'Greek is fine as long as nobody shouts it.' },
    {
      at: [56, '10:10'],
      by: 'dimitra',
      words:
        'We whispered. It is a matter of muscles and of carrying too much, and there are exercises ' +
        'that he can do at home.',
    },
    {
      at: [56, '10:22'],
      by: 'dimitra',
      words:
        'Another thing came up, which he permits me to mention: he has no health number, so the ' +
        'physiotherapist’s desk cannot book him.',
    },
    {
      at: [56, '10:40'],
      by: 'irini',
      words: 'That is where we come in again, with the Social Service. I have his yes.',
    },
    { at: [56, '10:43'], by: 'irini', admits: 'municipal' },
    {
      at: [56, '13:30'],
      by: 'giorgos',
      words:
        'For the number I need a proof of residence, which he lacks, because for the proof one needs ' +
        'the number. I know this circle well, and there is a door in it.',
    },
    { at: [56, '13:38'], by: 'markos', words: 'Do tell!' },
    {
      at: [56, '13:52'],
      by: 'giorgos',
      words:
        'A sworn statement, with two witnesses who have known him for a year. Our lawyer accepts it, ' +
        'and the procedure is described here: https://municipal.example.org/sworn-statement',
      reactions: [['agree', 'irini']],
    },
    { at: [56, '14:10'], by: 'irini', words: 'We can be one of the two, but not both, since we act for him.' },
    {
      at: [55, '09:40'],
      by: 'markos',
      words:
        'He has asked the man from whom he buys his bread every morning. The man closed the shop for ' +
        'half an hour to come and sign.',
      reactions: [['thanks', 'giorgos']],
    },
    { at: [55, '09:55'], by: 'giorgos', words: 'With such witnesses one could found a city.' },
    {
      at: [55, '15:20'],
      by: 'dimitra',
      part: 'health',
      words:
        'He permits me to add one thing for the two of you: the nights. It is the back by day and the ' +
        'letter by night, and the one gets better with the other.',
    },
    {
      at: [50, '12:10'],
      by: 'giorgos',
      words: 'The health number has been issued. He may collect it, or I bring it to the open hour.',
    },
    {
      at: [50, '12:24'],
      by: 'irini',
      words: 'To the open hour, please, he wants to receive it sitting in the front row.',
    },
    {
      at: [49, '17:40'],
      by: 'dimitra',
      words:
        'First hour with the physiotherapist is fixed for five days from now. Until then the ' +
        'exercises, slowly, and no crates.',
    },
    {
      at: [49, '17:52'],
      by: 'markos',
      ref: 'crates',
      words: 'About the crates he would like to negotiate: small ones, with two hands?',
    },
    {
      at: [49, '18:05'],
      by: 'dimitra',
      replyTo: 'crates',
      words: 'Small ones, empty, and only if somebody is watching who will tell me.',
      reactions: [['agree', 'markos']],
    },
    { at: [44, '13:15'], by: 'dimitra', words: 'He went, and found it strange and good. Five more hours are booked.' },
    {
      at: [44, '16:30'],
      by: 'irini',
      words:
        'He telephoned his brother yesterday, for the first time since the letter arrived years ago. ' +
        'He told me so in passing, at the door, already on the stairs.',
    },
    {
      at: [44, '16:41'],
      by: 'markos',
      words: 'In passing, of course. I have known him long enough to hear the trumpets.',
    },
    {
      at: [43, '10:25'],
      by: 'irini',
      words:
        'Next he wants to ask about family visits. It is a long road, but he now says “next”, and that ' + 'is new.',
    },
    {
      at: [22, '11:40'],
      by: 'irini',
      ref: 'visit',
      words:
        'Family visits: the form has nine pages, and he has read all nine. The brother would come for ' +
        'a month, once there is an address with his name on the bell.',
    },
    {
      at: [22, '11:55'],
      by: 'giorgos',
      replyTo: 'visit',
      words: 'Does the room that he has now count?',
      reactions: [['question', 'irini']],
    },
    {
      at: [22, '12:10'],
      by: 'irini',
      words:
        'It would, with a lease. His landlord is the man who sells the bread, so the lease is four ' +
        'lines and a loaf.',
    },
    {
      at: [14, '10:30'],
      by: 'giorgos',
      words: 'I have seen many leases, but never one that smelt of sesame.',
      reactions: [['agree', 'irini']],
    },
    {
      at: [9, '18:20'],
      by: 'markos',
      words:
        'Ο φούρναρης με ρώτησε πότε έρχεται ο αδελφός. Θέλει, λέει, να ξέρει πόσα κουλούρια να βγάλει ' +
        'εκείνο το πρωί.',
    },
    {
      at: [4, '16:50'],
      by: 'markos',
      words: 'The bell has his name on it, in two alphabets. He rang at his own door to hear it.',
      reactions: [['agree', 'dimitra']],
    },
  ],
};
