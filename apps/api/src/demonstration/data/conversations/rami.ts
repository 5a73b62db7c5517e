import type { Conversation } from '../conversation.js';

/** A young cook without work, with a toothache, a language to learn and papers that take their time. */
export const RAMI: Conversation = {
  handle: 'Rami',
  opened: { at: [16, '20:15'], by: 'yusuf' },
  steps: [
    {
      at: [16, '20:28'],
      by: 'yusuf',
      says:
        'New at our table tonight: Rami, quick hands, a cook by trade. He came for water and stayed to reorganise ' +
        'our shelves.',
    },
    { at: [16, '20:40'], by: 'stavros', says: 'I saw the shelves. What is on his mind?' },
    {
      at: [16, '20:47'],
      by: 'yusuf',
      says: 'A tooth, first of all. He has been chewing on one side for weeks and sleeps badly because of it.',
    },
    { at: [16, '20:55'], by: 'stavros', says: 'May we bring in Health Centre Omonia for the dentist’s hour?' },
    { at: [16, '21:02'], by: 'yusuf', says: 'He says yes before I have finished the question.' },
    { at: [16, '21:04'], by: 'stavros', admits: 'omonia' },
    {
      at: [15, '08:20'],
      by: 'eleni',
      says:
        'The dentist is with us tomorrow afternoon, and I have put him down for half past three. No papers are ' +
        'needed for it.',
    },
    {
      at: [15, '08:34'],
      by: 'yusuf',
      says: 'I go with him and interpret, at least as far as one can with an open mouth.',
    },
    {
      at: [14, '17:05'],
      by: 'yusuf',
      says:
        'The tooth could be saved. He slept on the bus, sitting up, with the most peaceful face I have seen on ' +
        'him.',
    },
    {
      at: [14, '17:20'],
      by: 'eleni',
      says: 'The dentist says he is a model of patience, and that he explained to her how one ought to cook okra.',
    },
    {
      at: [12, '19:30'],
      by: 'yusuf',
      says:
        'With the tooth quiet, other things come up. He uses something in the evenings to get through the nights, ' +
        'and would like to need less of it. He wants you to know that, but at his own speed.',
    },
    {
      at: [12, '19:44'],
      by: 'eleni',
      says:
        'Thank him for his trust. There is no list of conditions here: he can talk with Dimitra whenever he feels ' +
        'like it, with you beside him or not.',
    },
    {
      at: [11, '20:10'],
      by: 'stavros',
      says:
        'He also asked about his papers. His appointment letter is one year old and in an official Greek that ' +
        'none of us reads well. He is fine with the Legal aid desk reading along here; I asked him twice.',
    },
    { at: [11, '20:16'], by: 'stavros', admits: 'legal' },
    {
      at: [10, '09:25'],
      by: 'markos',
      says: 'I have read the letter. It is not as bad as it looks: the file is open, it merely fell asleep.',
    },
    {
      at: [10, '09:40'],
      by: 'yusuf',
      says: 'I told him that in Arabic, and it is even nicer: the file dozes like a cat.',
    },
    {
      at: [10, '10:05'],
      by: 'markos',
      says: 'We wake it with a request and a copy of the old receipt. Has he kept that?',
    },
    { at: [10, '10:18'], by: 'yusuf', says: 'In a plastic sleeve, inside his cookbook, between lamb and lentils.' },
    {
      at: [8, '18:40'],
      by: 'dimitra',
      says:
        'He came by himself, and we spoke for half an hour in his Greek and my hands. Sleep is the thing. We ' +
        'agreed on a plan for the nights, and he wrote it down from right to left.',
    },
    { at: [8, '18:52'], by: 'yusuf', says: 'His Greek has grown faster than mine did at the time.' },
    {
      at: [7, '11:15'],
      by: 'markos',
      says:
        'The request is with the office. They usually answer after a month, so I set myself a reminder at three ' +
        'weeks.',
    },
    {
      at: [7, '11:30'],
      by: 'stavros',
      says:
        'Meanwhile he would like to cook for somebody. Our branch has a kitchen that stands empty at noon, so ' +
        'what would speak against it?',
    },
    {
      at: [7, '11:42'],
      by: 'eleni',
      says:
        'Only the food handler’s health booklet, which we can issue in one visit. Volunteers may do it on the ' +
        'same form: https://omonia.example.org/food-booklet',
    },
    { at: [6, '13:10'], by: 'yusuf', says: 'He has the booklet now. He has shown it to everyone on the tram.' },
    {
      at: [4, '12:55'],
      by: 'ioanna',
      says:
        'Forty portions of lentils today, and not a spoonful left over. A woman came back three times only to ask ' +
        'what was in them.',
    },
    { at: [4, '13:08'], by: 'stavros', says: 'What was in them?' },
    { at: [4, '13:12'], by: 'ioanna', says: 'He says it is between him and the cumin.' },
    {
      at: [2, '19:05'],
      by: 'yusuf',
      says:
        'A tiring night behind him, he tells me, and he used more than he had planned. He came to the kitchen all ' +
        'the same, because people were waiting.',
    },
    {
      at: [2, '19:18'],
      by: 'dimitra',
      says:
        'One hard night does not undo the good ones. Tell him that my door is open tomorrow from nine, or that I ' +
        'come to the kitchen, should that be easier.',
    },
    {
      at: [1, '12:20'],
      by: 'dimitra',
      says: 'The kitchen it was. We changed one line of the plan while the rice was boiling.',
    },
    {
      at: [1, '12:34'],
      by: 'yusuf',
      says: 'And he has put you down for a portion every week, he says, as rent for the advice.',
    },
  ],
};
