import type { Conversation } from '../conversation.js';

/**
 * A man with an old dog who wants the start of treatment to be simple: a heel, a bed for two, a morning at nine. It
 * stops in the middle of a conversation.
 */
export const NIKOS: Conversation = {
  handle: 'Nikos',
  opened: { at: [18, '10:20'], by: 'stavros' },
  steps: [
    {
      at: [18, '10:31'],
      by: 'stavros',
      says:
        'This morning at the kiosk we met a man who asks us to call him Nikos. He took coffee and two pairs of ' +
        'socks, and told Ioanna a good deal about his dog, Bruno.',
    },
    {
      at: [18, '10:44'],
      by: 'ioanna',
      says:
        'Bruno is brown, old and polite. Nikos says that whoever wants to talk to him has to greet the dog first, ' +
        'and I find that fair.',
    },
    {
      at: [17, '10:12'],
      by: 'ioanna',
      says: 'We had said ten, and at ten we were there. His words: “Well, look at that.”',
    },
    {
      at: [17, '10:26'],
      by: 'stavros',
      says:
        'He has a sore heel and agrees that a nurse may look at it. With his yes I am asking Health Centre Omonia ' +
        'to join.',
    },
    { at: [17, '10:28'], by: 'stavros', admits: 'omonia' },
    {
      at: [17, '11:02'],
      by: 'dimitra',
      says:
        'I can come out with your van the day after tomorrow, so that he need not sit in our corridor while Bruno ' +
        'waits outside.',
    },
    {
      at: [15, '10:35'],
      by: 'dimitra',
      says:
        'Heel washed and dressed; it looks better than he feared. I left two spare dressings and will look again ' +
        'in three days.',
    },
    { at: [15, '10:41'], by: 'ioanna', says: 'Bruno supervised the whole thing, nose almost in the gauze.' },
    {
      at: [15, '12:20'],
      by: 'eleni',
      says:
        'Did he mention wanting a check-up? There is no rush, only so he knows that blood tests can be done in ' +
        'the van as well.',
    },
    { at: [15, '12:48'], by: 'dimitra', says: 'He said “one thing at a time”, so I left it there.' },
    {
      at: [13, '18:04'],
      by: 'stavros',
      says:
        'Nikos asked today whether Maria from the Peer network still walks with people to their appointments. He ' +
        'would like to have her here.',
    },
    { at: [13, '18:06'], by: 'stavros', admits: 'peers' },
    {
      at: [13, '19:22'],
      by: 'maria',
      says:
        'Και βέβαια περπατάω ακόμα. Πείτε του ότι χαίρομαι πολύ που με θυμάται και ότι θα φέρω κάτι για τον ' +
        'Μπρούνο.',
    },
    {
      at: [12, '10:15'],
      by: 'maria',
      says:
        'Found them both at the kiosk. We shared one koulouri in three parts, and I left a naloxone kit after we ' +
        'had gone through it together.',
    },
    {
      at: [12, '10:52'],
      by: 'dimitra',
      says: 'I must have come just after you. The heel is closing nicely, so I shall be back in a week.',
    },
    { at: [12, '11:03'], by: 'maria', says: 'He calls you “the one with the good tape”, in case you wondered.' },
    {
      at: [10, '11:20'],
      by: 'stavros',
      says:
        'Today he brought it up himself: he would like to start treatment, and asks whether that can happen on ' +
        'the same day as the first talk. “I want it to be simple.”',
    },
    { at: [10, '11:34'], by: 'eleni', says: 'Care Centre Attiki can do that. Has he agreed that we ask them in?' },
    { at: [10, '11:41'], by: 'stavros', says: 'He has, in so many words, with Maria beside him.' },
    { at: [10, '11:42'], by: 'stavros', admits: 'attiki' },
    {
      at: [10, '12:15'],
      by: 'petros',
      says:
        'Good afternoon, everyone. Same day works here: a talk at nine, the doctor at ten, the first dose before ' +
        'noon. This is the page we give people, it is short: https://care-attiki.example.org/first-day',
    },
    {
      at: [10, '12:31'],
      by: 'maria',
      says: 'I will read it with him tonight. One question before he asks it: where does Bruno wait?',
    },
    {
      at: [10, '12:52'],
      by: 'petros',
      says: 'In the courtyard, there is shade and a bowl. Our caretaker already wants to know what he likes to eat.',
    },
    {
      at: [9, '09:50'],
      by: 'maria',
      says:
        'We read it. It is not the first day that worries him but the nights after: he would like a roof for that ' +
        'week, and he will not leave the dog.',
    },
    {
      at: [9, '10:18'],
      by: 'stavros',
      says: 'Then we need the Night Shelter, and he is fine with that as long as the first question is about Bruno.',
    },
    { at: [9, '10:20'], by: 'stavros', admits: 'shelter' },
    {
      at: [9, '13:05'],
      by: 'thanasis',
      says:
        'Thank you for asking us. I had better be honest from the start: our house rules say no animals, and I ' +
        'cannot change them alone.',
    },
    {
      at: [9, '13:20'],
      by: 'eleni',
      says:
        'I see the reason for the rule, Thanasis, and still I disagree a little: for him no dog means no bed. ' +
        'Could the house try it once, with one quiet old dog?',
    },
    {
      at: [9, '13:47'],
      by: 'thanasis',
      says:
        'Fair. There is a ground-floor room with its own door to the yard, so I will take it to the team rather ' +
        'than say no at the desk.',
    },
    {
      at: [5, '11:20'],
      by: 'dimitra',
      says:
        'The heel has closed. Then he rolled up his sleeve, said “now the next thing”, and the blood tests are ' +
        'done too.',
    },
    {
      at: [2, '12:10'],
      by: 'thanasis',
      says:
        'Good news from the house:\n' +
        '- the room with its own door is kept for Nikos for seven nights, then we look again together\n' +
        '- Bruno may be in the room and in the yard, and on his lead in between\n' +
        '- our colleague with the allergy works upstairs that week',
    },
    {
      at: [2, '12:44'],
      by: 'maria',
      says: 'Του το είπα μόλις τώρα. Έμεινε λίγο σιωπηλός και μετά είπε στον Μπρούνο: «Άκουσες, γέρο;»',
    },
    {
      at: [1, '10:01'],
      by: 'petros',
      says: 'I can offer nine o’clock tomorrow or nine o’clock the day after. Which one would he like?',
    },
    {
      at: [1, '11:15'],
      by: 'stavros',
      says: 'The day after, please: tomorrow he wants to wash his things and “arrive properly”.',
    },
    {
      at: [1, '11:22'],
      by: 'petros',
      says:
        'It is booked under the name Nikos. If there is a recent liver test, nobody needs to take his blood ' +
        'again.',
    },
    {
      at: [1, '11:50'],
      by: 'dimitra',
      says: 'There is, and he says you may have it. It goes to you by the closed way, not in here.',
    },
    {
      at: [1, '18:28'],
      by: 'maria',
      says: 'Μεθαύριο πάω εγώ μαζί του. Θα τον βρω στις οκτώ στο περίπτερο και περπατάμε ως εκεί, οι τρεις μας.',
    },
    {
      at: [0, '08:12'],
      by: 'ioanna',
      says: 'Kalimera from the van. Shirt washed, dog brushed, a bit nervous and in good spirits.',
    },
    {
      at: [0, '08:55'],
      by: 'thanasis',
      says:
        'If he likes, he can sleep here tonight already, so that the first night is behind him before the first ' +
        'day. We open at six, and Katerina knows whom to greet first.',
    },
    {
      at: [0, '09:21'],
      by: 'vasiliki',
      says:
        'I have the door tomorrow. For the talk, would he rather have the small quiet room, or the courtyard with ' +
        'Bruno?',
    },
    { at: [0, '09:33'], by: 'maria', says: 'Η αυλή, είμαι σχεδόν σίγουρη, αλλά ας το πει ο ίδιος.' },
    {
      at: [0, '09:40'],
      by: 'ioanna',
      says:
        'I am beside him for another half hour and can ask him both things, tonight and the courtyard. Is there ' +
        'anything else you would like to know before tomorrow?',
    },
  ],
};
