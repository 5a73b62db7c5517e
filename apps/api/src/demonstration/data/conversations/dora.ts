import type { Conversation } from '../conversation.js';

/** A woman who needs a quiet room first and everything else afterwards; two agencies hand over and one steps back. */
export const DORA: Conversation = {
  handle: 'Dora',
  opened: { at: [15, '22:40'], by: 'katerina' },
  steps: [
    {
      at: [15, '22:52'],
      by: 'katerina',
      says:
        'Dora came to us tonight with the Red Cross van. She has the small room on the women’s floor, a warm ' +
        'supper and the key on a ribbon.',
    },
    {
      at: [15, '22:58'],
      by: 'katerina',
      says: 'She would like the two who brought her to stay in touch, so the branch joins us here.',
    },
    { at: [15, '23:00'], by: 'katerina', admits: 'redcross' },
    {
      at: [15, '23:14'],
      by: 'ioanna',
      says:
        'Thank you for opening so late. She asked twice in the van if the door can be locked from the inside, and ' +
        'we said yes.',
    },
    { at: [15, '23:20'], by: 'katerina', says: 'It can, and I showed it to her before anything else.' },
    {
      at: [14, '09:10'],
      by: 'thanasis',
      says: 'Morning, all. She is still asleep, and we let her. Breakfast is kept.',
    },
    {
      at: [14, '13:35'],
      by: 'katerina',
      says: 'She slept until one. Now she sits in the yard with her knitting and would like no questions today.',
    },
    { at: [14, '13:50'], by: 'stavros', says: 'Then there are none. Does she have enough wool?' },
    {
      at: [14, '13:58'],
      by: 'katerina',
      says: 'For two more days, if she slows down, and she does not look as if she would.',
    },
    {
      at: [13, '17:20'],
      by: 'ioanna',
      says: 'I have left a bag of wool at your desk: grey, green and one very loud orange.',
    },
    { at: [13, '19:05'], by: 'katerina', says: 'The orange won.' },
    {
      at: [12, '11:30'],
      by: 'katerina',
      says:
        'Today she talked. She would like a woman doctor, a talk about her medicines, and later on perhaps a ' +
        'place that is her own, far from where she lived before.',
    },
    { at: [12, '11:38'], by: 'katerina', says: 'Where that was stays with her; please let none of us write it down.' },
    { at: [12, '11:44'], by: 'stavros', says: 'Understood, and we keep our notes just as short.' },
    { at: [12, '12:02'], by: 'katerina', admits: 'omonia' },
    {
      at: [12, '13:15'],
      by: 'eleni',
      says:
        'I am glad to help. Our woman doctor has time in two days at noon, and there is a way in through the ' +
        'garden that avoids the waiting room.',
    },
    {
      at: [10, '13:40'],
      by: 'dimitra',
      says:
        'She came through the garden. The doctor took a full hour, and Dora left with a plan that is hers and a ' +
        'prescription that she can pick up without queueing.',
    },
    {
      at: [10, '13:52'],
      by: 'katerina',
      says: 'She told me that nobody had hurried. It seems that this mattered most.',
    },
    {
      at: [9, '18:30'],
      by: 'ioanna',
      says:
        'A thought from the van: she now has Katerina and Dimitra, and perhaps we are one face too many. Should ' +
        'we step back?',
    },
    {
      at: [9, '18:47'],
      by: 'thanasis',
      says: 'I had the opposite worry, that she might feel dropped by those who brought her. Why not let her decide?',
    },
    {
      at: [9, '20:15'],
      by: 'katerina',
      says: 'I asked. She says: “They can go, but they should wave when they pass.”',
    },
    { at: [9, '20:24'], by: 'ioanna', says: 'We shall wave like sailors.' },
    {
      at: [8, '10:05'],
      by: 'katerina',
      says:
        'With her thanks, and ours, we release the Red Cross branch. You brought her to the right door in the ' +
        'right way.',
    },
    { at: [8, '10:12'], by: 'katerina', releases: 'redcross' },
    {
      at: [6, '12:20'],
      by: 'katerina',
      says:
        'She asks about a flat of her own, not now, but so as to know what the way looks like. For that I would ' +
        'like the Social Service to join us.',
    },
    { at: [6, '12:35'], by: 'eleni', says: 'A good moment for it. Has she seen the form yet?' },
    { at: [6, '12:41'], by: 'katerina', says: 'We read it together, and she agrees.' },
    { at: [6, '12:44'], by: 'katerina', admits: 'municipal' },
    {
      at: [6, '15:10'],
      by: 'sofia',
      says:
        'Good to be asked, and good to meet her soon. There is protected housing with its own waiting list, ' +
        'shorter than the general one, and the address is told to no one.',
    },
    { at: [6, '15:22'], by: 'thanasis', says: 'How long is shorter?' },
    {
      at: [6, '15:30'],
      by: 'sofia',
      says: 'Between six and ten weeks, if the papers are complete, and I shall see to it that they are.',
    },
    {
      at: [4, '16:40'],
      by: 'sofia',
      says:
        'We met in the yard. Three of the five papers she has already, the other two I can fetch without her ' +
        'having to go anywhere.',
    },
    {
      at: [3, '11:25'],
      by: 'dimitra',
      says:
        'A short word from our side: she is well cared for with what she has, and comes again in two weeks, ' +
        'through the garden.',
    },
    {
      at: [2, '18:55'],
      by: 'katerina',
      says:
        'The orange wool has become a scarf. It was left at my desk this evening with a note: “For the one with ' +
        'the keys.”',
    },
    { at: [2, '19:10'], by: 'eleni', says: 'You will have to wear it, Katerina, in all weathers.' },
    {
      at: [1, '09:30'],
      by: 'sofia',
      says: 'Four of five papers are here. For the last one I queue tomorrow, with a book.',
    },
    {
      at: [0, '07:40'],
      by: 'katerina',
      says:
        'Good morning from the women’s floor. Dora has asked whether she might teach two others to knit in the ' +
        'evenings, and I have already found the needles.',
    },
  ],
};
