import type { Conversation } from '../conversation.js';

/**
 * An offer of support made through the justice liaison office. Only dates and places are spoken of here; the rest is
 * between her and those she chooses.
 */
export const AMINA: Conversation = {
  handle: 'Amina',
  opened: { at: [17, '11:30'], by: 'fotis' },
  steps: [
    {
      at: [17, '11:42'],
      by: 'fotis',
      says:
        'Amina has said yes to the offer of support that our office can make. What she does with it is for her to ' +
        'decide, and nothing is held against her if she changes her mind.',
    },
    {
      at: [17, '11:50'],
      by: 'fotis',
      says:
        'Please keep this channel to dates, places and languages. Whatever concerns her health stays between her ' +
        'and the people she chooses.',
    },
    {
      at: [17, '12:15'],
      by: 'myrto',
      says:
        'For the record of our office: we write down that the offer was made and that she said yes, and nothing ' +
        'more.',
    },
    {
      at: [17, '12:20'],
      by: 'fotis',
      says:
        'She speaks Arabic and some Greek, and asks for somebody who explains letters slowly. I am inviting the ' +
        'Red Cross branch.',
    },
    { at: [17, '12:22'], by: 'fotis', admits: 'redcross' },
    {
      at: [17, '13:40'],
      by: 'yusuf',
      says: 'Happy to be that somebody. I can meet her tomorrow at four, wherever she feels at ease.',
    },
    {
      at: [17, '14:05'],
      by: 'myrto',
      says: 'She suggests the reading room of the library, which is open to everyone and has no counter.',
    },
    {
      at: [16, '17:10'],
      by: 'yusuf',
      says:
        'We sat for an hour with three letters and one dictionary. Two of them need no answer at all, and she ' +
        'laughed with relief.',
    },
    {
      at: [16, '17:24'],
      by: 'yusuf',
      says: 'The third is about her residence card, and there the time limit is real: nine days left.',
    },
    {
      at: [16, '17:31'],
      by: 'fotis',
      says: 'For that she needs a lawyer rather than me. Would she like the Legal aid desk in here, or apart from us?',
    },
    {
      at: [16, '18:02'],
      by: 'yusuf',
      says: 'In here, she says, so that she tells it only once. She also asks whether it costs anything.',
    },
    { at: [15, '09:14'], by: 'fotis', admits: 'legal' },
    {
      at: [15, '09:40'],
      by: 'irini',
      says:
        'It costs nothing. I have kept an hour for her three days from now at eleven, and Yusuf is welcome to ' +
        'interpret if Amina wishes.',
    },
    { at: [15, '09:52'], by: 'yusuf', says: 'She wishes. I will bring her the time on paper, she prefers paper.' },
    {
      at: [12, '12:35'],
      by: 'irini',
      says: 'We have filled in the renewal. Missing are two photographs and a proof of where she receives her post.',
    },
    {
      at: [12, '12:50'],
      by: 'fotis',
      says: 'Could a short note from our side help? I would gladly write that she attends every appointment with us.',
    },
    {
      at: [12, '13:18'],
      by: 'irini',
      says:
        'I would rather not, if you allow: a letter from a justice office in that file raises questions that ' +
        'nobody needs to ask.',
    },
    {
      at: [12, '13:27'],
      by: 'fotis',
      says: 'You are right, and I am glad that you said it. Consider the note unwritten.',
    },
    {
      at: [12, '13:45'],
      by: 'markos',
      says:
        'The proof of post can come from the municipality, they do it for people who collect their letters at the ' +
        'service.',
    },
    { at: [11, '10:04'], by: 'fotis', admits: 'municipal' },
    {
      at: [11, '10:38'],
      by: 'sofia',
      says: 'Yes, we can do that. It takes ten minutes and one signature, any day before two.',
    },
    {
      at: [9, '12:16'],
      by: 'sofia',
      says:
        'Done, and the paper is in her hands. She arranged all her letters by date while she waited, and I have ' +
        'rarely seen such a tidy folder.',
    },
    {
      at: [8, '10:55'],
      by: 'irini',
      says: 'The renewal went in today, with one day to spare. The receipt already counts as proof of her status.',
    },
    {
      at: [8, '11:02'],
      by: 'yusuf',
      says:
        'She wrote “شكراً للجميع” on the back of the receipt, and underneath, in careful Greek letters, ' +
        '«ευχαριστώ όλους».',
    },
    {
      at: [5, '16:20'],
      by: 'yusuf',
      says:
        'She asks about a Greek course in the mornings. The next appointment with Fotis is at ten, though, the ' +
        'same hour as the level test.',
    },
    { at: [5, '16:34'], by: 'fotis', says: 'Then ours moves. Would two in the afternoon suit her, the same day?' },
    {
      at: [5, '16:50'],
      by: 'yusuf',
      says:
        'Very much so, and the course page is here for whoever wants to send others: ' +
        'https://greek-lessons.example.org/mornings',
    },
    {
      at: [2, '13:30'],
      by: 'yusuf',
      says: 'Level test passed, second group, not the first as she had feared. She starts next week.',
    },
    { at: [2, '13:41'], by: 'irini', says: 'Second group at once, bravo to her!' },
    {
      at: [1, '09:20'],
      by: 'myrto',
      says:
        'I have noted the new hour and nothing else. Please tell her congratulations from a desk that is not ' +
        'supposed to be curious.',
    },
  ],
};
