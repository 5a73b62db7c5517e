import type { Conversation } from '../talk.js';

/** An offer of support made through the justice liaison office. Only dates and places are spoken of here; the rest is between her and those she chooses. */
export const AMINA: Conversation = {
  handle: 'Amina',
  opened: { at: [57, '11:30'], by: 'fotis' },
  parts: { justice: ['justice', 'legal'], identity: ['legal', 'municipal'] },
  steps: [
    {
      at: [57, '11:42'],
      by: 'fotis',
      words:
        'Amina has said yes to the offer of support that our office can make. What she does with it is ' +
        'for her to decide, and nothing is held against her if she changes her mind.',
    },
    {
      at: [57, '11:50'],
      by: 'fotis',
      words:
        'Please keep this channel to dates, places and languages. Whatever concerns her health stays ' +
        'between her and the people she chooses.',
    },
    {
      at: [57, '12:15'],
      by: 'myrto',
      words:
        'For the record of our office: we write down that the offer was made and that she said yes, ' +
        'and nothing more.',
    },
    {
      at: [57, '12:20'],
      by: 'fotis',
      words:
        'She speaks Arabic and some Greek, and asks for somebody who explains letters slowly. I am ' +
        'inviting the Red Cross branch.',
    },
    { at: [57, '12:22'], by: 'fotis', admits: 'redcross', before: true },
    {
      at: [57, '13:40'],
      by: 'yusuf',
      words: 'Happy to be that somebody. I can meet her tomorrow at four, wherever she feels at ease.',
    },
    {
      at: [57, '14:05'],
      by: 'myrto',
      words: 'She suggests the reading room of the library, which is open to everyone and has no counter.',
    },
    {
      at: [56, '17:10'],
      by: 'yusuf',
      words:
        'We sat for an hour with three letters and one dictionary. Two of them need no answer at all, ' +
        'and she laughed with relief.',
    },
    {
      at: [56, '17:24'],
      by: 'yusuf',
      words: 'The third is about her residence card, and there the time limit is real: nine days left.',
    },
    {
      at: [56, '17:31'],
      by: 'fotis',
      words:
        'For that she needs a lawyer rather than me. Would she like the Legal aid desk in here, or ' + 'apart from us?',
    },
    {
      at: [56, '18:02'],
      by: 'yusuf',
      ref: 'cost',
      words: 'In here, she says, so that she tells it only once. She also asks whether it costs anything.',
    },
    { at: [55, '09:14'], by: 'fotis', admits: 'legal', before: true },
    {
      at: [55, '09:40'],
      by: 'irini',
      replyTo: 'cost',
      words:
        'It costs nothing. I have kept an hour for her three days from now at eleven, and Yusuf is ' +
        'welcome to interpret if Amina wishes.',
      reactions: [['thanks', 'yusuf']],
    },
    { at: [55, '09:52'], by: 'yusuf', words: 'She wishes. I will bring her the time on paper, she prefers paper.' },
    {
      at: [54, '10:10'],
      by: 'irini',
      part: 'justice',
      ref: 'att',
      words:
        'For the calendar of your office: what may leave this case is one of the four sentences, on ' +
        'the fixed day, with her signature and nothing beside it. She and I have chosen “working with ' +
        'us”.',
    },
    {
      at: [54, '10:31'],
      by: 'fotis',
      part: 'justice',
      replyTo: 'att',
      words:
        'Then that is what I pass on, in these words. If there is nothing to share on some other day, ' +
        'I pass on just that, and nobody reads anything into it.',
      reactions: [['agree', 'irini']],
    },
    {
      at: [52, '12:35'],
      by: 'irini',
      words:
        'We have filled in the renewal. Missing are two photographs and a proof of where she receives ' + 'her post.',
    },
    {
      at: [52, '12:50'],
      by: 'fotis',
      ref: 'note',
      words:
        'Could a short note from our side help? I would gladly write that she attends every ' + 'appointment with us.',
    },
    {
      at: [52, '13:18'],
      by: 'irini',
      replyTo: 'note',
      words:
        'I would rather not, if you allow: a letter from a justice office in that file raises ' +
        'questions that nobody needs to ask.',
      reactions: [['agree', 'yusuf']],
    },
    {
      at: [52, '13:27'],
      by: 'fotis',
      replyTo: 'note',
      words: 'You are right, and I am glad that you said it. Consider the note unwritten.',
      reactions: [['thanks', 'irini']],
    },
    {
      at: [52, '13:45'],
      by: 'markos',
      words:
        'The proof of post can come from the municipality, they do it for people who collect their ' +
        'letters at the service.',
    },
    { at: [51, '10:04'], by: 'fotis', admits: 'municipal' },
    {
      at: [51, '10:38'],
      by: 'sofia',
      words: 'Yes, we can do that. It takes ten minutes and one signature, any day before two.',
    },
    {
      at: [50, '12:30'],
      by: 'sofia',
      part: 'identity',
      words:
        'For the residence card: her letters arrive with us under the surname as in the passport. At ' +
        "the library she uses her mother's, and she would like both to stay possible.",
    },
    {
      at: [50, '12:44'],
      by: 'irini',
      part: 'identity',
      words: 'Both stay possible. The card needs the one, and the world may have the other.',
      reactions: [['agree', 'sofia']],
    },
    {
      at: [49, '12:16'],
      by: 'sofia',
      words:
        'Done, and the paper is in her hands. She arranged all her letters by date while she waited, ' +
        'and I have rarely seen such a tidy folder.',
    },
    {
      at: [48, '10:55'],
      by: 'irini',
      words:
        'The renewal went in today, with one day to spare. The receipt already counts as proof of her ' + 'status.',
      reactions: [
        ['agree', 'yusuf'],
        ['agree', 'fotis'],
      ],
      pinned: true,
    },
    {
      at: [48, '11:02'],
      by: 'yusuf',
      words:
        'She wrote “شكراً للجميع” on the back of the receipt, and underneath, in careful Greek ' +
        'letters, «ευχαριστώ όλους».',
    },
    {
      at: [45, '16:20'],
      by: 'yusuf',
      words:
        'She asks about a Greek course in the mornings. The next appointment with Fotis is at ten, ' +
        'though, the same hour as the level test.',
    },
    { at: [45, '16:34'], by: 'fotis', words: 'Then ours moves. Would two in the afternoon suit her, the same day?' },
    {
      at: [45, '16:50'],
      by: 'yusuf',
      words:
        'Very much so, and the course page is here for whoever wants to send others: ' +
        'https://greek-lessons.example.org/mornings',
    },
    {
      at: [42, '13:30'],
      by: 'yusuf',
      words: 'Level test passed, second group, not the first as she had feared. She starts next week.',
      reactions: [['agree', 'irini']],
    },
    { at: [42, '13:41'], by: 'irini', words: 'Second group at once, bravo to her!' },
    {
      at: [41, '09:20'],
      by: 'myrto',
      words:
        'I have noted the new hour and nothing else. Please tell her congratulations from a desk that ' +
        'is not supposed to be curious.',
    },
    {
      at: [36, '14:10'],
      by: 'myrto',
      words:
        'The fixed day has passed and her sheet has been stamped. There is no further appointment with ' +
        'our office unless she would like one.',
    },
    {
      at: [36, '14:32'],
      by: 'yusuf',
      ref: 'free',
      words:
        'I told her on the bench outside. She asked me to say it again, slowly, and then she asked me ' +
        'to write it down.',
    },
    {
      at: [36, '14:40'],
      by: 'fotis',
      replyTo: 'free',
      words:
        'Then we keep the key to this place, and only that: what she does next is not for us to ask. I ' +
        'wish her a lot of it.',
      reactions: [['thanks', 'yusuf']],
    },
    {
      at: [36, '14:45'],
      by: 'fotis',
      words:
        'The Red Cross branch keeps her company as long as she wishes; the letters stay with @Sofia ' +
        'R., as they were.',
      mentions: ['sofia'],
      reactions: [['agree', 'yusuf']],
    },
    {
      at: [22, '12:15'],
      by: 'yusuf',
      words:
        "She is in the second group's first row by now, and explains the aorist to a man from Lagos " +
        'during the break.',
    },
    {
      at: [9, '17:05'],
      by: 'yusuf',
      words:
        'A letter came that she read by herself, from the first line to the stamp. She only showed it ' +
        'to me afterwards, the way one shows a photograph.',
    },
    {
      at: [9, '17:20'],
      by: 'sofia',
      words: 'Sealed, read, filed: I saw the folder today, it has coloured tabs now.',
      reactions: [['agree', 'yusuf']],
    },
  ],
};
