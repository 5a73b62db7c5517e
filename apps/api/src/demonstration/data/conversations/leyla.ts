import type { Conversation } from '../talk.js';
import { LEYLA_HER_OWN_WINDOW } from './leyla-her-own-window.js';

/** A seamstress who came for one form and stayed for her own reasons: work that is paid, an appointment that she keeps to herself, a son who translates too much. */
export const LEYLA: Conversation = {
  handle: 'Leyla',
  opened: { at: [74, '11:40'], by: 'sofia' },
  parts: { hiv: ['omonia', 'peers'], sexual_health: ['omonia', 'peers'], identity: ['municipal', 'legal'] },
  steps: [
    {
      at: [74, '11:52'],
      by: 'sofia',
      words:
        'Leyla came to our counter for a form that she did not need and stayed for one that she did. ' +
        'Seamstress, two machines, one window. Her son of eleven did the talking.',
    },
    {
      at: [74, '12:05'],
      by: 'giorgos',
      ref: 'son',
      words: 'I saw him. He translates like a lawyer and yawns like a child who should be at school.',
    },
    {
      at: [74, '12:11'],
      by: 'sofia',
      replyTo: 'son',
      words: 'She saw me see it. “From now without him”, she said, in Greek.',
      reactions: [['agree', 'giorgos']],
    },
    {
      at: [73, '10:20'],
      by: 'sofia',
      words:
        'She would like somebody who speaks Farsi, a woman if possible, and a health check “of ' +
        'everything, as one does with a machine before the big order”. With her yes I ask in the Red ' +
        'Cross branch and Health Centre Omonia.',
    },
    { at: [73, '10:22'], by: 'sofia', admits: 'redcross', before: true },
    { at: [73, '10:23'], by: 'sofia', admits: 'omonia', before: true },
    {
      at: [73, '11:15'],
      by: 'stavros',
      ref: 'farsi',
      words:
        '@Ioanna P. has a colleague at headquarters who speaks it, as a telephone on loudspeaker for ' +
        'now. From next week in person.',
      mentions: ['ioanna'],
      reactions: [['thanks', 'sofia']],
    },
    {
      at: [73, '11:31'],
      by: 'eleni',
      words: 'For the big check: any morning, and there is a chair for somebody who reads while she waits.',
    },
    {
      at: [73, '11:40'],
      by: 'ioanna',
      replyTo: 'farsi',
      words: 'Asked and promised: Parisa, from the day after tomorrow, two hours whenever we whistle.',
      reactions: [['done', 'stavros']],
    },
    {
      at: [71, '12:50'],
      by: 'dimitra',
      words:
        'Everything was looked at that she wanted looked at. Parisa turned her chair to the wall by ' +
        'herself, without a hint from me.',
      reactions: [['agree', 'sofia']],
    },
    { at: [71, '13:04'], by: 'ioanna', words: 'She told me afterwards that Leyla had tipped her in buttons.' },
    {
      at: [70, '09:30'],
      by: 'giorgos',
      ref: 'work',
      words:
        'Where does she sell her sewing? I ask because the allowance counts what is declared, and the ' +
        'shop pays her by the bag.',
    },
    {
      at: [70, '09:48'],
      by: 'sofia',
      replyTo: 'work',
      words:
        'By the bag, in cash, late. She knows. She said that she would rather be angry about it with ' +
        'me than alone.',
    },
    {
      at: [69, '18:10'],
      by: 'ioanna',
      words:
        'The boy was at the van in the afternoon to ask whether translating is a job, and what it ' +
        'pays. I told him that it is one for people over eighteen.',
    },
    {
      at: [67, '09:15'],
      by: 'eleni',
      words: 'Could somebody let her know that I am here tomorrow until four, as she had asked?',
    },
    {
      at: [67, '09:24'],
      by: 'sofia',
      words: 'I pass by her window at noon anyway, with thread.',
      reactions: [['on_it', 'eleni']],
    },
    {
      at: [66, '15:44'],
      by: 'sofia',
      words: 'She came by with an empty spool and a face that I did not ask about. We had tea.',
    },
    {
      at: [66, '16:30'],
      by: 'sofia',
      words:
        'She would be glad of the Peer network in her case, and has told me that the reason is her ' +
        'business. So it is.',
    },
    { at: [66, '16:32'], by: 'sofia', admits: 'peers' },
    {
      at: [66, '16:40'],
      by: 'eleni',
      part: 'hiv',
      ref: 'told',
      words:
        'Leyla has had her result from me this afternoon, with Parisa on her left, whom she had ' +
        'chosen, and the door shut. She is living with HIV; she asked me to write it here so that she ' +
        'need not say it twice, and for nobody else to know. She also asked for somebody who has sat ' +
        'in that chair.',
    },
    {
      at: [66, '18:05'],
      by: 'zoi',
      part: 'hiv',
      replyTo: 'told',
      words:
        'I have sat in it. Nine years ago, with worse chairs. I am free tonight, and tomorrow, and at ' +
        'any hour at which one cannot sleep.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [65, '08:20'],
      by: 'zoi',
      part: 'hiv',
      ref: 'tab',
      words:
        'We walked until the kiosks closed. She has three questions: will I see my son grow up, can he ' +
        'have it from me, must my landlord know. I said yes, no, and certainly not.',
    },
    {
      at: [65, '08:41'],
      by: 'eleni',
      part: 'hiv',
      replyTo: 'tab',
      words:
        'And each of the three has a longer answer that is just as good. The tablets can begin today, ' +
        'one in the evening. She may also take a week to think.',
      reactions: [['agree', 'zoi']],
    },
    {
      at: [65, '13:10'],
      by: 'dimitra',
      part: 'hiv',
      words: 'She began today. “What would I do with a week? Worry?”',
      reactions: [['agree', 'zoi']],
    },
    {
      at: [63, '10:05'],
      by: 'maria',
      words: "Hello from the Peer network's desk too. Whatever is easier by a walk than by a letter comes " + 'to us.',
      reactions: [['thanks', 'zoi']],
    },
    {
      at: [62, '12:20'],
      by: 'giorgos',
      ref: 'shop',
      words:
        'I have been to see the shop, as a customer. Her seams are in the window with another name on ' +
        'them, at eleven times the price.',
    },
    {
      at: [62, '12:33'],
      by: 'sofia',
      replyTo: 'shop',
      words: 'Did you buy something?',
      reactions: [['question', 'giorgos']],
    },
    { at: [62, '12:35'], by: 'giorgos', words: 'A receipt. It may be useful to a lawyer.' },
    {
      at: [61, '17:15'],
      by: 'sofia',
      words: 'She agrees to the Legal aid desk. Her words: “For the money. And a little for the window.”',
    },
    { at: [61, '17:18'], by: 'sofia', admits: 'legal', before: true },
    {
      at: [60, '10:40'],
      by: 'markos',
      words:
        'Sixty-two bags unpaid, she has kept every slip in a biscuit tin. In twenty years I have not ' +
        'met better evidence.',
      reactions: [['thanks', 'giorgos']],
    },
    {
      at: [60, '10:52'],
      by: 'irini',
      part: 'identity',
      ref: 'permit',
      words:
        'Her permit carries a birthday that an official invented at the border. Before we write to ' +
        'anybody we need to know which one she wants to live with; the pension, far away, depends on ' +
        'it.',
      reactions: [['thanks', 'markos']],
    },
    {
      at: [60, '11:06'],
      by: 'sofia',
      part: 'identity',
      replyTo: 'permit',
      words: 'I put it to her. The true one, “even if it makes me older”.',
    },
    {
      at: [58, '14:30'],
      by: 'zoi',
      part: 'hiv',
      words: 'First days: a bit of dizziness, strange dreams about camels. She finds the camels good ' + 'company.',
    },
    {
      at: [58, '14:40'],
      by: 'dimitra',
      part: 'hiv',
      words: 'Camels are in the leaflet, under another name. They leave after two weeks.',
      reactions: [['agree', 'zoi']],
    },
    {
      at: [55, '11:00'],
      by: 'markos',
      words:
        'The letter has gone to the shop: sixty-two bags, their own slips, fourteen days. It is a ' +
        'polite letter with a long shadow.',
    },
    {
      at: [52, '18:50'],
      by: 'ioanna',
      words:
        'The boy has been put in the right class. He came to tell the whole van and asked for nothing, ' +
        'then for a biscuit.',
    },
    {
      at: [50, '18:20'],
      by: 'zoi',
      part: 'hiv',
      words:
        'Ήρθε να μου δείξει το καινούργιο κουτί για τα χάπια. Το έραψε η ίδια, με φερμουάρ, να μοιάζει ' +
        'με τσαντάκι για κουμπιά.',
    },
    {
      at: [50, '18:31'],
      by: 'dimitra',
      part: 'hiv',
      words: 'Please ask her if she would make a second one. I have somebody who would like buttons too.',
      reactions: [['agree', 'zoi']],
    },
    {
      at: [48, '09:10'],
      by: 'maria',
      ref: 'rumour',
      words:
        "She does not want to come to the women's hour, somebody from her street goes there. I said " +
        'that this is a good reason and that no reason would have been enough too.',
    },
    {
      at: [48, '09:25'],
      by: 'eleni',
      replyTo: 'rumour',
      words: 'The garden door is hers, at any hour she names.',
      reactions: [['agree', 'maria']],
    },
    ...LEYLA_HER_OWN_WINDOW,
  ],
};
