import type { Conversation } from '../talk.js';

/** A young cook without work, with a toothache, a language to learn and papers that take their time. */
export const RAMI: Conversation = {
  handle: 'Rami',
  opened: { at: [50, '20:15'], by: 'yusuf' },
  parts: { health: ['omonia', 'redcross'], identity: ['redcross', 'legal'] },
  steps: [
    {
      at: [50, '20:28'],
      by: 'yusuf',
      words:
        'New at our table tonight: Rami, quick hands, a cook by trade. He came for water and stayed to ' +
        'reorganise our shelves.',
      reactions: [['agree', 'stavros']],
    },
    {
      at: [50, '20:47'],
      by: 'yusuf',
      words: 'A tooth, first of all. He has been chewing on one side for weeks and sleeps badly because of ' + 'it.',
    },
    { at: [50, '20:55'], by: 'stavros', words: 'May we bring in Health Centre Omonia for the dentist’s hour?' },
    { at: [50, '21:02'], by: 'yusuf', words: 'He says yes before I have finished the question.' },
    { at: [50, '21:04'], by: 'stavros', admits: 'omonia', before: true },
    {
      at: [49, '08:20'],
      by: 'eleni',
      words:
        'The dentist is with us tomorrow afternoon, and I have put him down for half past three. No ' +
        'papers are needed for it.',
    },
    {
      at: [49, '08:34'],
      by: 'yusuf',
      words: 'I go with him and interpret, at least as far as one can with an open mouth.',
    },
    {
      at: [48, '17:05'],
      by: 'yusuf',
      words:
        'The tooth could be saved. He slept on the bus, sitting up, with the most peaceful face I have ' +
        'seen on him.',
    },
    {
      at: [48, '17:20'],
      by: 'eleni',
      words:
        'The dentist says he is a model of patience, and that he explained to her how one ought to ' + 'cook okra.',
    },
    {
      at: [46, '19:30'],
      by: 'yusuf',
      words:
        'With the tooth quiet, other things come up. He uses something in the evenings to get through ' +
        'the nights, and would like to need less of it. He wants you to know that, but at his own ' +
        'speed.',
    },
    {
      at: [46, '19:44'],
      by: 'eleni',
      words:
        'Thank him for his trust. There is no list of conditions here: he can talk with Dimitra ' +
        'whenever he feels like it, with you beside him or not.',
    },
    {
      at: [46, '20:02'],
      by: 'dimitra',
      part: 'health',
      ref: 'plan2',
      words:
        'The plan for the nights, which he wants @Yusuf D. to have as well: nothing new to swallow, a ' +
        'fixed hour, and half of what he takes now for two weeks. He wrote the number himself.',
      mentions: ['yusuf'],
    },
    {
      at: [46, '20:20'],
      by: 'yusuf',
      part: 'health',
      replyTo: 'plan2',
      words: 'I have it in both languages. He has drawn a moon on mine.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [45, '20:10'],
      by: 'stavros',
      words:
        'He also asked about his papers. His appointment letter is one year old and in an official ' +
        'Greek that none of us reads well. He is fine with the Legal aid desk reading along here; I ' +
        'asked him twice.',
    },
    { at: [45, '20:16'], by: 'stavros', admits: 'legal' },
    {
      at: [44, '09:25'],
      by: 'markos',
      words: 'I have read the letter. It is not as bad as it looks: the file is open, it merely fell asleep.',
    },
    {
      at: [44, '09:40'],
      by: 'yusuf',
      words: 'I told him that in Arabic, and it is even nicer: the file dozes like a cat.',
      reactions: [['agree', 'markos']],
    },
    {
      at: [44, '10:05'],
      by: 'markos',
      words: 'We wake it with a request and a copy of the old receipt. Has he kept that?',
    },
    { at: [44, '10:18'], by: 'yusuf', words: 'In a plastic sleeve, inside his cookbook, between lamb and lentils.' },
    {
      at: [43, '11:20'],
      by: 'markos',
      part: 'identity',
      words:
        "The receipt shows another first name, his grandfather's. He wishes that it stays in the file " +
        'and out of every kitchen.',
      reactions: [['agree', 'yusuf']],
    },
    {
      at: [42, '18:40'],
      by: 'dimitra',
      words:
        'He came by himself, and we spoke for half an hour in his Greek and my hands. Sleep is the ' +
        'thing. We agreed on a plan for the nights, and he wrote it down from right to left.',
    },
    { at: [42, '18:52'], by: 'yusuf', words: 'His Greek has grown faster than mine did at the time.' },
    {
      at: [41, '11:15'],
      by: 'markos',
      words:
        'The request is with the office. They usually answer after a month, so I set myself a reminder ' +
        'at three weeks.',
    },
    {
      at: [41, '11:30'],
      by: 'stavros',
      words:
        'Meanwhile he would like to cook for somebody. Our branch has a kitchen that stands empty at ' +
        'noon, so what would speak against it?',
    },
    {
      at: [41, '11:42'],
      by: 'eleni',
      words:
        'Only the food handler’s health booklet, which we can issue in one visit. Volunteers may do it ' +
        'on the same form: https://omonia.example.org/food-booklet',
    },
    { at: [40, '13:10'], by: 'yusuf', words: 'He has the booklet now. He has shown it to everyone on the tram.' },
    {
      at: [38, '12:55'],
      by: 'ioanna',
      words:
        'Forty portions of lentils today, and not a spoonful left over. A woman came back three times ' +
        'only to ask what was in them.',
      reactions: [['agree', 'eleni']],
    },
    { at: [38, '13:08'], by: 'stavros', ref: 'cumin', words: 'What was in them?' },
    { at: [38, '13:12'], by: 'ioanna', replyTo: 'cumin', words: 'He says it is between him and the cumin.' },
    {
      at: [36, '19:05'],
      by: 'yusuf',
      words:
        'A tiring night behind him, he tells me, and he used more than he had planned. He came to the ' +
        'kitchen all the same, because people were waiting.',
    },
    {
      at: [36, '19:18'],
      by: 'dimitra',
      words:
        'One hard night does not undo the good ones. Tell him that my door is open tomorrow from nine, ' +
        'or that I come to the kitchen, should that be easier.',
      reactions: [['thanks', 'yusuf']],
    },
    {
      at: [35, '12:20'],
      by: 'dimitra',
      words: 'The kitchen it was. We changed one line of the plan while the rice was boiling.',
    },
    {
      at: [35, '12:34'],
      by: 'yusuf',
      words: 'And he has put you down for a portion every week, he says, as rent for the advice.',
    },
    {
      at: [24, '13:30'],
      by: 'markos',
      words:
        'Three weeks are over, and the office has answered before my reminder: an interview in forty ' +
        'days. I shall prepare it with him, in two sittings, with soup.',
    },
    { at: [24, '13:41'], by: 'yusuf', words: 'The soup is his condition.', reactions: [['agree', 'markos']] },
    { at: [20, '10:05'], by: 'yusuf', words: "I can send the one from my cousin's", withdrawn: { after: '5m' } },
    {
      at: [18, '20:30'],
      by: 'ioanna',
      words: 'Στον πίνακα της κουζίνας γράφει πια με κιμωλία: «Σήμερα: ό,τι έχει. Αύριο: καλύτερο.»',
      reactions: [['agree', 'yusuf']],
    },
    {
      at: [16, '18:35'],
      by: 'yusuf',
      words:
        'Naloxone training in our kitchen, with Rami between the pots. He learnt it as one learns a ' +
        'recipe: what first, how long, and what to do if it has not risen.',
    },
    {
      at: [8, '20:10'],
      by: 'ioanna',
      ref: 'saved',
      words:
        'He used it yesterday, behind the market, on a man whom he had never seen. The man sat up, ' +
        'cursed, and thanked him in that order. Rami then went home and cooked for two days.',
      pinned: true,
    },
    {
      at: [8, '20:18'],
      by: 'dimitra',
      replyTo: 'saved',
      words: 'Is somebody with him? One does such a thing in three minutes and carries it for a while.',
      reactions: [['agree', 'yusuf']],
    },
    {
      at: [8, '20:24'],
      by: 'yusuf',
      replyTo: 'saved',
      words: 'I am with him, and chopping. He says that onions are a good reason for eyes.',
    },
    {
      at: [3, '12:40'],
      by: 'stavros',
      words:
        'A restaurant round the corner has tasted the lentils and would like to see him, on paper and ' +
        'with a contract. He asked them whether they keep cumin.',
    },
  ],
};
