import type { Conversation } from '../conversation.js';

/** Someone who comes back after a pause, is welcomed, and keeps the early shift at the bakery. */
export const JO: Conversation = {
  handle: 'Jo',
  opened: { at: [13, '09:05'], by: 'vasiliki' },
  steps: [
    {
      at: [13, '09:18'],
      by: 'vasiliki',
      says:
        'Jo stood at our door this morning, two months after the last visit, and asked if the place was “still ' +
        'taken”. I said that it had been kept warm.',
    },
    { at: [13, '09:24'], by: 'petros', says: 'The best message of the week. How is Jo?' },
    {
      at: [13, '09:31'],
      by: 'vasiliki',
      says:
        'Tired, glad, a little shy. A reminder for all who have not met them: Jo is Jo, and “they” is the right ' +
        'word.',
    },
    {
      at: [13, '09:50'],
      by: 'petros',
      says:
        'We can begin again today. It needs no new admission and no explanation, only half an hour with me, to be ' +
        'sure that the first days are safe.',
    },
    {
      at: [13, '12:40'],
      by: 'petros',
      says:
        'First dose taken here, quietly, with a glass of water and the radio on. Tomorrow we look how they feel ' +
        'and go on from there.',
    },
    {
      at: [13, '12:52'],
      by: 'vasiliki',
      says:
        'They would like Leonidas from the Peer network to know. “He said I could come back, so he should hear ' +
        'that it worked.”',
    },
    { at: [13, '12:55'], by: 'vasiliki', admits: 'peers' },
    {
      at: [13, '14:30'],
      by: 'leonidas',
      says:
        'Δεν έχω λόγια. Ευχαριστώ που μου το είπατε, και πείτε στον Jo… στο Jo… τέλος πάντων, πείτε ότι πηδάω από ' +
        'τη χαρά μου.',
    },
    {
      at: [13, '14:41'],
      by: 'vasiliki',
      says: 'Jo read it over my shoulder and says that Greek grammar is forgiven, for today.',
    },
    { at: [12, '08:15'], by: 'petros', says: 'Second day: slept six hours. We go slowly.' },
    {
      at: [11, '18:10'],
      by: 'leonidas',
      says:
        'We walked along the tracks for a while. What made the pause was the bakery: the shift begins at five, ' +
        'and the centre opens at eight.',
    },
    {
      at: [11, '18:22'],
      by: 'leonidas',
      says: 'So they had to choose between the work and the visit, and the rent was due.',
    },
    {
      at: [11, '18:45'],
      by: 'petros',
      says:
        'Then that is an obstacle of our making, and nothing that Jo did. Vasiliki, what could we do about the ' +
        'hour?',
    },
    {
      at: [11, '19:02'],
      by: 'vasiliki',
      says:
        'I am in the building from half past six anyway. Their break is at a quarter to seven; the bakery is six ' +
        'minutes away on foot.',
    },
    {
      at: [11, '19:15'],
      by: 'petros',
      says:
        'I need to ask for a second signature at that hour, and that will take me a few days. Until then, could ' +
        'they come after the shift instead, if I wait until three?',
    },
    { at: [11, '19:28'], by: 'vasiliki', says: 'I should think so, and there is our sofa for a nap beforehand.' },
    { at: [10, '06:58'], by: 'vasiliki', says: 'Agreed with Jo at breakfast time, theirs, not mine.' },
    {
      at: [8, '17:30'],
      by: 'petros',
      says:
        'The early hour is approved: twice a week at a quarter to seven, for everybody who works early. Jo is the ' +
        'first, and there are already four more names.',
    },
    {
      at: [8, '17:44'],
      by: 'leonidas',
      says: 'Ένας άνθρωπος ρώτησε, και άνοιξε η πόρτα για πέντε. Αυτό να το πούμε στο τραπέζι.',
    },
    {
      at: [8, '17:50'],
      by: 'petros',
      says: 'I shall. Anna has it down for the next meeting as an obstacle that was lifted.',
    },
    {
      at: [7, '06:55'],
      by: 'vasiliki',
      says:
        'First early visit, eight minutes in all. They brought a bag of sesame rings that did not pass the ' +
        'baker’s eye.',
    },
    {
      at: [6, '13:20'],
      by: 'petros',
      says: 'I would suggest a talk every week for the first two months. What does Jo think?',
    },
    {
      at: [6, '13:48'],
      by: 'leonidas',
      says: 'They told me that every week feels like school, and that every two weeks would feel like a visit.',
    },
    {
      at: [6, '14:05'],
      by: 'petros',
      says:
        'From a medical point of view I prefer the week, but I prefer even more that they like to come. Two weeks ' +
        'then, and a telephone call in between if they want it.',
    },
    { at: [6, '14:16'], by: 'vasiliki', says: 'They want it, but please not before noon on days off.' },
    {
      at: [4, '19:40'],
      by: 'leonidas',
      says:
        'Jo came along to our evening at the Peer network and mostly listened. At the end they said one sentence, ' +
        'and it was a very good one, so I keep it to myself.',
    },
    {
      at: [3, '07:02'],
      by: 'vasiliki',
      says: 'A quarter to seven, rain, and there they were under the awning before I had found my keys.',
    },
    {
      at: [1, '12:30'],
      by: 'petros',
      says:
        'Twelve days without a gap. I said congratulations, and Jo said: “And to you, you came every day as ' +
        'well.”',
    },
    {
      at: [0, '07:05'],
      by: 'vasiliki',
      says: 'Καλημέρα με κουλούρια. Αυτή τη φορά είναι άψογα, ούτε ο φούρναρης θα έβρισκε κάτι να πει.',
    },
  ],
};
