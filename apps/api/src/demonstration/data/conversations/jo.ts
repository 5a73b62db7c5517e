import type { Conversation } from '../talk.js';

/** Someone who comes back after a pause, is welcomed, and keeps the early shift at the bakery. */
export const JO: Conversation = {
  handle: 'Jo',
  opened: { at: [43, '09:05'], by: 'vasiliki' },
  parts: { health: ['attiki', 'peers'] },
  steps: [
    {
      at: [43, '09:18'],
      by: 'vasiliki',
      words:
        'Jo stood at our door this morning, two months after the last visit, and asked if the place ' +
        'was “still taken”. I said that it had been kept warm.',
      reactions: [['agree', 'petros']],
    },
    { at: [43, '09:24'], by: 'petros', words: 'The best message of the week. How is Jo?' },
    {
      at: [43, '09:31'],
      by: 'vasiliki',
      words:
        'Tired, glad, a little shy. A reminder for all who have not met them: Jo is Jo, and “they” is ' +
        'the right word.',
    },
    {
      at: [43, '09:50'],
      by: 'petros',
      words:
        'We can begin again today. It needs no new admission and no explanation, only half an hour ' +
        'with me, to be sure that the first days are safe.',
      reactions: [['agree', 'vasiliki']],
    },
    {
      at: [43, '12:40'],
      by: 'petros',
      words:
        'First dose taken here, quietly, with a glass of water and the radio on. Tomorrow we look how ' +
        'they feel and go on from there.',
    },
    {
      at: [43, '12:52'],
      by: 'vasiliki',
      words:
        'They would like Leonidas from the Peer network to know. “He said I could come back, so he ' +
        'should hear that it worked.”',
    },
    { at: [43, '12:55'], by: 'vasiliki', admits: 'peers', before: true },
    {
      at: [43, '13:05'],
      by: 'petros',
      part: 'health',
      ref: 'two',
      words:
        'Half of the former dose, since two months are long. Jo knows why, and has naloxone at home ' +
        'again, on the shelf with the salt.',
    },
    {
      at: [43, '13:20'],
      by: 'leonidas',
      part: 'health',
      replyTo: 'two',
      words: 'They asked me to know it too, in case I find the salt before they do.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [43, '14:30'],
      by: 'leonidas',
      ref: 'gram',
      words:
        'Δεν έχω λόγια. Ευχαριστώ που μου το είπατε, και πείτε στον Jo… στο Jo… τέλος πάντων, πείτε ' +
        'ότι πηδάω από τη χαρά μου.',
      reactions: [
        ['agree', 'vasiliki'],
        ['agree', 'petros'],
      ],
    },
    {
      at: [43, '14:41'],
      by: 'vasiliki',
      replyTo: 'gram',
      words: 'Jo read it over my shoulder and says that Greek grammar is forgiven, for today.',
    },
    { at: [42, '08:15'], by: 'petros', words: 'Second day: slept six hours. We go slowly.' },
    {
      at: [41, '18:10'],
      by: 'leonidas',
      words:
        'We walked along the tracks for a while. What made the pause was the bakery: the shift begins ' +
        'at five, and the centre opens at eight.',
    },
    {
      at: [41, '18:22'],
      by: 'leonidas',
      words: 'So they had to choose between the work and the visit, and the rent was due.',
    },
    {
      at: [41, '18:45'],
      by: 'petros',
      ref: 'hour',
      words:
        'Then that is an obstacle of our making, and nothing that Jo did. Vasiliki, what could we do ' +
        'about the hour?',
    },
    {
      at: [41, '19:02'],
      by: 'vasiliki',
      replyTo: 'hour',
      words:
        'I am in the building from half past six anyway. Their break is at a quarter to seven; the ' +
        'bakery is six minutes away on foot.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [41, '19:15'],
      by: 'petros',
      words:
        'I need to ask for a second signature at that hour, and that will take me a few days. Until ' +
        'then, could they come after the shift instead, if I wait until three?',
    },
    { at: [41, '19:28'], by: 'vasiliki', words: 'I should think so, and there is our sofa for a nap beforehand.' },
    { at: [40, '06:58'], by: 'vasiliki', words: 'Agreed with Jo at breakfast time, theirs, not mine.' },
    {
      at: [38, '17:30'],
      by: 'petros',
      words:
        'The early hour is approved: twice a week at a quarter to seven, for everybody who works ' +
        'early. Jo is the first, and there are already four more names.',
      reactions: [
        ['agree', 'vasiliki'],
        ['agree', 'leonidas'],
      ],
      pinned: true,
    },
    {
      at: [38, '17:44'],
      by: 'leonidas',
      words: 'Ένας άνθρωπος ρώτησε, και άνοιξε η πόρτα για πέντε. Αυτό να το πούμε στο τραπέζι.',
    },
    {
      at: [38, '17:50'],
      by: 'petros',
      words: 'I shall. Anna has it down for the next meeting as an obstacle that was lifted.',
    },
    {
      at: [37, '06:55'],
      by: 'vasiliki',
      words:
        'First early visit, eight minutes in all. They brought a bag of sesame rings that did not pass ' +
        'the baker’s eye.',
    },
    {
      at: [36, '13:20'],
      by: 'petros',
      words: 'I would suggest a talk every week for the first two months. What does Jo think?',
    },
    {
      at: [36, '13:48'],
      by: 'leonidas',
      words: 'They told me that every week feels like school, and that every two weeks would feel like a ' + 'visit.',
    },
    {
      at: [36, '14:05'],
      by: 'petros',
      words:
        'From a medical point of view I prefer the week, but I prefer even more that they like to ' +
        'come. Two weeks then, and a telephone call in between if they want it.',
    },
    { at: [36, '14:16'], by: 'vasiliki', words: 'They want it, but please not before noon on days off.' },
    {
      at: [34, '19:40'],
      by: 'leonidas',
      words:
        'Jo came along to our evening at the Peer network and mostly listened. At the end they said ' +
        'one sentence, and it was a very good one, so I keep it to myself.',
    },
    {
      at: [33, '07:02'],
      by: 'vasiliki',
      words: 'A quarter to seven, rain, and there they were under the awning before I had found my keys.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [31, '12:30'],
      by: 'petros',
      words:
        'Twelve days without a gap. I said congratulations, and Jo said: “And to you, you came every ' +
        'day as well.”',
    },
    {
      at: [30, '07:05'],
      by: 'vasiliki',
      words: 'Καλημέρα με κουλούρια. Αυτή τη φορά είναι άψογα, ούτε ο φούρναρης θα έβρισκε κάτι να πει.',
    },
    {
      at: [24, '07:00'],
      by: 'vasiliki',
      words: 'Thirty-one days. Four bakers stood under the awning this morning, and one night nurse.',
    },
    {
      at: [20, '06:58'],
      by: 'vasiliki',
      words:
        'Έμαθε σε έναν καινούργιο της πρωινής ώρας πού είναι το καλό μαξιλάρι του καναπέ. Ήταν μυστικό ' +
        'μέχρι σήμερα.',
      reactions: [['agree', 'petros']],
    },
    {
      at: [17, '18:30'],
      by: 'leonidas',
      words:
        'Ο Jo, η Jo, το Jo: λύθηκε το γλωσσικό. Στο φύλλο της βάρδιας γράφει πια σκέτο «Jo, αρχηγός ' + 'στο προζύμι».',
    },
    {
      at: [10, '14:15'],
      by: 'petros',
      ref: 'holiday',
      words:
        'They would like to visit their grandmother for ten days. With take-home boxes that is a ' +
        'matter of luggage only. @Leonidas F., would you see them off?',
      mentions: ['leonidas'],
      reactions: [['thanks', 'leonidas']],
    },
    { at: [10, '14:32'], by: 'leonidas', replyTo: 'holiday', words: 'With a flag.', reactions: [['on_it', 'petros']] },
    {
      at: [1, '13:05'],
      by: 'vasiliki',
      words: 'A postcard has come, with a goat on it. On the back: “All taken, all well, she cheats at ' + 'cards.”',
    },
  ],
};
