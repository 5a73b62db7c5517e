import type { Conversation } from '../talk.js';

/** A man who was kept waiting by an agency and not the other way round: the silence gets its name, another door is found the same day, and the first one learns from it. */
export const TASOS: Conversation = {
  handle: 'Tasos',
  opened: { at: [52, '18:20'], by: 'stavros' },
  parts: { health: ['redcross', 'omonia'], place: ['redcross', 'peers'] },
  steps: [
    {
      at: [52, '18:31'],
      by: 'stavros',
      words:
        'Tasos drives a taxi by night, or did until the car was sold. He came to the van for a blanket ' +
        'for somebody else and then, on the third evening, for himself.',
    },
    {
      at: [52, '18:45'],
      by: 'ioanna',
      words: 'He wants treatment “without being made to tell my life as an entrance fee”.',
    },
    {
      at: [51, '12:10'],
      by: 'stavros',
      ref: 'ask',
      words:
        'He agrees that we ask in Care Centre Attiki. I have written what he wants and when he can be ' +
        'reached: any morning, by the number he gave Ioanna.',
    },
    { at: [51, '12:14'], by: 'stavros', admits: 'attiki', before: true },
    {
      at: [49, '09:30'],
      by: 'stavros',
      replyTo: 'ask',
      words: '@Care Centre Attiki, did this reach you? He asked me today and I had nothing to tell him.',
      mentions: ['agency:attiki'],
    },
    { at: [48, '18:05'], by: 'ioanna', words: 'Third day without an answer. He says “never mind”, and I do mind.' },
    {
      at: [47, '09:10'],
      by: 'stavros',
      ref: 'name',
      words:
        'So that it stands here in plain words: the agency has not answered. It is our silence and not ' +
        'his; he was at the telephone every morning. The coordinator knows, and is looking for another ' +
        'door today.',
      pinned: true,
    },
    { at: [47, '11:40'], by: 'stavros', admits: 'omonia', before: true },
    {
      at: [47, '12:05'],
      by: 'eleni',
      replyTo: 'name',
      words:
        'We are that door until the other one opens. He can come at two, to me, and the only question ' +
        'will be what he would like to have happened by tonight.',
      reactions: [['thanks', 'stavros']],
    },
    {
      at: [47, '15:30'],
      by: 'eleni',
      part: 'health',
      words:
        "He may start with us on a bridging prescription; I have the doctor's yes. First dose at five, " +
        'second look at seven.',
    },
    {
      at: [47, '19:20'],
      by: 'eleni',
      words: 'He went home with a plan, a sandwich and my extension number.',
      reactions: [['agree', 'stavros']],
    },
    {
      at: [46, '08:40'],
      by: 'petros',
      ref: 'sorry',
      words:
        'I found these lines this morning, all at once. Our duty telephone was handed to somebody on ' +
        'leave, so for five days it belonged to nobody. There is no excuse in that sentence and there ' +
        'should not be. I am sorry, and I have asked to tell him so in person.',
    },
    {
      at: [46, '08:58'],
      by: 'stavros',
      replyTo: 'sorry',
      words: 'Thank you for writing it where everybody can read it.',
      reactions: [['thanks', 'petros']],
    },
    { at: [46, '09:30'], by: 'ioanna', words: 'He says you may come, but that he takes no flowers.' },
    {
      at: [46, '13:20'],
      by: 'petros',
      words:
        'He gave me a quarter of an hour on a kerb. He told me that he used to wait for passengers ' +
        'longer than that, and then asked what we are going to change.',
      reactions: [['agree', 'ioanna']],
    },
    {
      at: [46, '13:44'],
      by: 'vasiliki',
      ref: 'fix3',
      words:
        'This: two names on the duty phone each day, and at noon it rings by itself if nobody has ' +
        'opened it. Also, the page at the door says what to do when we are silent.',
      reactions: [['done', 'petros']],
    },
    {
      at: [46, '13:52'],
      by: 'eleni',
      replyTo: 'fix3',
      words: 'May we copy that, with the page?',
      reactions: [['agree', 'vasiliki']],
    },
    {
      at: [45, '18:50'],
      by: 'ioanna',
      words: 'Σήμερα έκανε εκείνος καφέ για το βαν. Πολύ δυνατό, με ρητή οδηγία να μην παραπονεθεί κανείς.',
    },
    {
      at: [44, '10:15'],
      by: 'petros',
      words:
        'He has chosen to come to us after all. “You owe me punctuality.” Same dose as at Omonia, no ' +
        'new admission.',
    },
    { at: [40, '18:25'], by: 'stavros', admits: 'peers' },
    {
      at: [40, '18:30'],
      by: 'stavros',
      part: 'place',
      words:
        "He sleeps in a friend's garage at present, and does not mind our two houses knowing. When he " +
        'finds something else, this line may be forgotten.',
    },
    {
      at: [40, '18:52'],
      by: 'maria',
      part: 'place',
      words: 'Τότε περνάμε μόνο από το περίπτερο της γωνίας, και μόνο αν κουνήσει εκείνος το χέρι.',
      reactions: [['thanks', 'stavros']],
    },
    {
      at: [36, '19:10'],
      by: 'maria',
      ref: 'taxi',
      words: 'Με πήγε με τα πόδια από όλες τις παλιές του πιάτσες. Ξέρει κάθε φανάρι με το όνομά του.',
      reactions: [['agree', 'stavros']],
    },
    {
      at: [36, '19:25'],
      by: 'ioanna',
      replyTo: 'taxi',
      words: 'Το φανάρι μπροστά μας το λένε Ευτέρπη. Αργεί, λέει, αλλά αξίζει.',
    },
    {
      at: [31, '17:40'],
      by: 'vasiliki',
      ref: 'punctual',
      words: 'Fifteen mornings. He comes at eight sharp and looks at his watch, and then at ours.',
    },
    { at: [31, '17:52'], by: 'petros', replyTo: 'punctual', words: 'I have had ours repaired.' },
    {
      at: [20, '12:30'],
      by: 'stavros',
      words:
        "He would like to drive again, a van, for deliveries. The paper for it is easy; the doctor's " +
        'stamp wants a conversation without fear.',
    },
    {
      at: [20, '12:48'],
      by: 'eleni',
      words: 'I know a doctor who stamps what is true. Steady treatment is no reason against a steering ' + 'wheel.',
      reactions: [['on_it', 'stavros']],
    },
    {
      at: [14, '12:10'],
      by: 'eleni',
      part: 'health',
      words:
        'His liver values are back to what they ought to be. He would like the two of us to know and ' +
        'nobody else, for he bets on such things with himself.',
      reactions: [['thanks', 'stavros']],
    },
    {
      at: [8, '13:15'],
      by: 'stavros',
      words: 'Stamped. He drove our van round the block with me beside him, and stopped for every pigeon.',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [2, '09:20'],
      by: 'petros',
      words:
        'The table has taken up the page at the door: from next month it hangs in all nine houses. It ' +
        'does not say whose idea it was, but he was the first who was shown it.',
    },
    {
      at: [2, '09:35'],
      by: 'ioanna',
      words: '“Good,” he said, “now nobody has to be the first again.”',
      reactions: [['agree', 'stavros']],
    },
  ],
};
