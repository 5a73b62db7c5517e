import type { Conversation } from '../talk.js';
import { DORA_LATER } from './dora-later.js';

/** A woman who needs a quiet room first and everything else afterwards; two agencies hand over and one steps back, and weeks later there is a door of her own. */
export const DORA: Conversation = {
  handle: 'Dora',
  opened: { at: [60, '22:40'], by: 'katerina' },
  parts: {
    safety: ['shelter', 'municipal'],
    health: ['shelter', 'omonia'],
    mental_health: ['omonia', 'shelter'],
    justice: ['shelter', 'legal'],
  },
  steps: [
    {
      at: [60, '22:52'],
      by: 'katerina',
      words:
        'Dora came to us tonight with the Red Cross van. She has the small room on the women’s floor, ' +
        'a warm supper and the key on a ribbon.',
    },
    {
      at: [60, '22:58'],
      by: 'katerina',
      words: 'She would like the two who brought her to stay in touch, so the branch joins us here.',
    },
    { at: [60, '23:00'], by: 'katerina', admits: 'redcross', before: true },
    {
      at: [60, '23:14'],
      by: 'ioanna',
      ref: 'lock',
      words:
        'Thank you for opening so late. She asked twice in the van if the door can be locked from the ' +
        'inside, and we said yes.',
      reactions: [['thanks', 'katerina']],
    },
    {
      at: [60, '23:20'],
      by: 'katerina',
      replyTo: 'lock',
      words: 'It can, and I showed it to her before anything else.',
      reactions: [['agree', 'ioanna']],
    },
    {
      at: [59, '09:10'],
      by: 'thanasis',
      words: 'Morning, all. She is still asleep, and we let her. Breakfast is kept.',
    },
    {
      at: [59, '13:35'],
      by: 'katerina',
      words: 'She slept until one. Now she sits in the yard with her knitting and would like no questions ' + 'today.',
    },
    { at: [59, '13:50'], by: 'stavros', words: 'Then there are none. Does she have enough wool?' },
    {
      at: [59, '13:58'],
      by: 'katerina',
      words: 'For two more days, if she slows down, and she does not look as if she would.',
    },
    {
      at: [58, '17:20'],
      by: 'ioanna',
      words: 'I have left a bag of wool at your desk: grey, green and one very loud orange.',
    },
    { at: [58, '19:05'], by: 'katerina', words: 'The orange won.', reactions: [['agree', 'ioanna']] },
    {
      at: [57, '11:30'],
      by: 'katerina',
      words:
        'Today she talked. She would like a woman doctor, a talk about her medicines, and later on ' +
        'perhaps a place that is her own, far from where she lived before.',
      pinned: true,
    },
    { at: [57, '11:38'], by: 'katerina', words: 'Where that was stays with her; please let none of us write it down.' },
    { at: [57, '11:44'], by: 'stavros', words: 'Understood, and we keep our notes just as short.' },
    { at: [57, '12:02'], by: 'katerina', admits: 'omonia', before: true },
    {
      at: [57, '13:15'],
      by: 'eleni',
      words:
        'I am glad to help. Our woman doctor has time in two days at noon, and there is a way in ' +
        'through the garden that avoids the waiting room.',
    },
    {
      at: [56, '20:30'],
      by: 'katerina',
      words: 'Ρώτησε αν μπορεί να μείνει ανοιχτό το φως στον διάδρομο. Από απόψε μένει, για όλες.',
    },
    {
      at: [55, '13:40'],
      by: 'dimitra',
      words:
        'She came through the garden. The doctor took a full hour, and Dora left with a plan that is ' +
        'hers and a prescription that she can pick up without queueing.',
    },
    {
      at: [55, '13:52'],
      by: 'katerina',
      words: 'She told me that nobody had hurried. It seems that this mattered most.',
    },
    {
      at: [54, '14:10'],
      by: 'dimitra',
      part: 'health',
      ref: 'med',
      words:
        'What she allows me to share with the house: one tablet in the morning, one at night, and ' +
        'nobody reminds her unless she asks. She has been taking them by herself for years.',
      reactions: [['thanks', 'katerina']],
    },
    {
      at: [54, '14:22'],
      by: 'katerina',
      part: 'health',
      replyTo: 'med',
      words: 'She keeps them in the drawer with the lock, and the only key is on the ribbon.',
    },
    {
      at: [54, '18:30'],
      by: 'ioanna',
      ref: 'step',
      words:
        'A thought from the van: she now has Katerina and Dimitra, and perhaps we are one face too ' +
        'many. Should we step back?',
    },
    {
      at: [54, '18:47'],
      by: 'thanasis',
      replyTo: 'step',
      words:
        'I had the opposite worry, that she might feel dropped by those who brought her. Why not let ' + 'her decide?',
    },
    {
      at: [54, '20:15'],
      by: 'katerina',
      replyTo: 'step',
      words: 'I asked. She says: “They can go, but they should wave when they pass.”',
      reactions: [['agree', 'thanasis']],
    },
    { at: [54, '20:24'], by: 'ioanna', words: 'We shall wave like sailors.' },
    {
      at: [53, '10:05'],
      by: 'katerina',
      words:
        'With her thanks, and ours, we release the Red Cross branch. You brought her to the right door ' +
        'in the right way.',
    },
    { at: [53, '10:12'], by: 'katerina', releases: 'redcross' },
    {
      at: [52, '20:40'],
      by: 'katerina',
      part: 'mental_health',
      words:
        'She sleeps better with the lamp on in the corridor and wakes when somebody runs. Tonight she ' +
        'asked if there is a person who knows about such things and is not in a hurry.',
    },
    {
      at: [52, '21:05'],
      by: 'kostis',
      part: 'mental_health',
      words:
        'There is, and she need not tell me anything that she has told already. I come to the house, ' +
        'to the yard if she likes, and she may end the hour at any minute.',
      reactions: [['thanks', 'katerina']],
    },
    {
      at: [51, '12:20'],
      by: 'katerina',
      words:
        'She asks about a flat of her own, not now, but so as to know what the way looks like. For ' +
        'that I would like the Social Service to join us.',
    },
    { at: [51, '12:35'], by: 'eleni', words: 'A good moment for it. Has she seen the form yet?' },
    { at: [51, '12:41'], by: 'katerina', words: 'We read it together, and she agrees.' },
    { at: [51, '12:44'], by: 'katerina', admits: 'municipal' },
    {
      at: [51, '15:10'],
      by: 'sofia',
      words:
        'Good to be asked, and good to meet her soon. There is protected housing with its own waiting ' +
        'list, shorter than the general one, and the address is told to no one.',
    },
    { at: [51, '15:22'], by: 'thanasis', words: 'How long is shorter?' },
    {
      at: [51, '15:30'],
      by: 'sofia',
      words: 'Between six and ten weeks, if the papers are complete, and I shall see to it that they are.',
    },
    {
      at: [50, '11:40'],
      by: 'sofia',
      part: 'safety',
      ref: 'who',
      words:
        'For the papers somebody would have to call the office where she lived before. I will not, and ' +
        'I would like that to be a rule for all of us: nobody calls there, for no reason.',
    },
    {
      at: [50, '11:52'],
      by: 'thanasis',
      part: 'safety',
      replyTo: 'who',
      words:
        'It hangs in our office now without a name. Whoever asks at the desk for anybody hears the ' +
        'same sentence, whether she is here or not.',
      reactions: [['agree', 'sofia']],
    },
    {
      at: [49, '16:40'],
      by: 'sofia',
      words:
        'We met in the yard. Three of the five papers she has already, the other two I can fetch ' +
        'without her having to go anywhere.',
    },
    {
      at: [48, '11:25'],
      by: 'dimitra',
      words:
        'A short word from our side: she is well cared for with what she has, and comes again in two ' +
        'weeks, through the garden.',
    },
    {
      at: [47, '09:20'],
      by: 'kostis',
      part: 'mental_health',
      words:
        'Three hours in the yard so far. We wind wool, and about every twentieth metre there is a ' +
        'sentence. That is a very good speed.',
    },
    {
      at: [47, '18:55'],
      by: 'katerina',
      ref: 'scarf',
      words:
        'The orange wool has become a scarf. It was left at my desk this evening with a note: “For the ' +
        'one with the keys.”',
      reactions: [
        ['agree', 'eleni'],
        ['agree', 'dimitra'],
      ],
    },
    { at: [47, '19:10'], by: 'eleni', replyTo: 'scarf', words: 'You will have to wear it, Katerina, in all weathers.' },
    {
      at: [46, '09:30'],
      by: 'sofia',
      words: 'Four of five papers are here. For the last one I queue tomorrow, with a book.',
    },
    ...DORA_LATER,
  ],
};
