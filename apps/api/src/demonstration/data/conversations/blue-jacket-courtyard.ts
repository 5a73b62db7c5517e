import type { Step } from '../talk.js';

/** Blue jacket on the way to the courtyard: somebody whom she knows quite well, a sleeve, two chairs. */
export const BLUE_JACKET_COURTYARD: Step[] = [
  {
    at: [26, '08:40'],
    by: 'dimitra',
    part: 'sexual_health',
    words: 'She came, temperature',
    withdrawn: { after: '2m' },
  },
  {
    at: [26, '08:44'],
    by: 'eleni',
    words: 'She came, we listened, she has what she needs, and she took a croissant for the road.',
    reactions: [['thanks', 'leonidas']],
  },
  {
    at: [26, '08:52'],
    by: 'leonidas',
    words: 'Two, she says.',
    edited: { after: '3m', words: 'She says two, and that the second was for Zoi.' },
  },
  { at: [26, '09:30'], by: 'zoi', words: 'It was very good.', reactions: [['agree', 'leonidas']] },
  {
    at: [22, '22:18'],
    by: 'maria',
    words:
      'Talked on the steps for an hour. I am to tell you this, in her words: “More than I like when ' +
      "it's cold, less when there's somebody to talk rubbish with.” She grinned.",
  },
  {
    at: [22, '22:30'],
    by: 'leonidas',
    words: 'We have rubbish to talk every evening from nine to eleven.',
    reactions: [['agree', 'zoi']],
  },
  {
    at: [20, '22:05'],
    by: 'leonidas',
    words:
      'Ζήτησε χάρτη με όλα τα φαρμακεία που διανυκτερεύουν. Σχεδίασε επάνω και τη δική της γωνία, με ' + 'αστεράκι.',
  },
  {
    at: [18, '21:50'],
    by: 'zoi',
    words:
      'She asked what one has to do to start treatment. Not for herself, she says, for somebody she ' +
      'knows quite well.',
  },
  {
    at: [18, '22:01'],
    by: 'maria',
    ref: 'somebody',
    words:
      'Απάντησα για αυτό το «κάποιο πρόσωπο» με κάθε λεπτομέρεια: ποιος είναι στην πόρτα, αν πονάει, ' +
      'αν μπορείς να φύγεις στη μέση.',
  },
  {
    at: [18, '22:09'],
    by: 'eleni',
    replyTo: 'somebody',
    words: 'May I add one detail for that somebody: one may also start, stop, and start again.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [15, '21:40'],
    by: 'leonidas',
    words:
      'That somebody would like to see the courtyard first, from outside, without going in. Does ' +
      'anybody mind being walked past?',
    reactions: [['question', 'eleni']],
  },
  { at: [15, '21:52'], by: 'leonidas', admits: 'attiki' },
  {
    at: [15, '22:10'],
    by: 'vasiliki',
    words: 'Nobody minds. I water the plants at half past eight, back to the street.',
    reactions: [['thanks', 'leonidas']],
  },
  {
    at: [13, '08:45'],
    by: 'zoi',
    ref: 'past',
    words: 'We walked past twice. She counted the windows.',
    reactions: [
      ['agree', 'maria'],
      ['agree', 'leonidas'],
    ],
  },
  { at: [13, '08:58'], by: 'vasiliki', replyTo: 'past', words: 'I heard steps and watered the same basil four times.' },
  {
    at: [11, '21:30'],
    by: 'maria',
    words: 'Μου είπε ότι η αυλή μυρίζει βασιλικό μέχρι έξω. Δεν σχολίασα τίποτα, μόνο μύρισα.',
    reactions: [['agree', 'zoi']],
  },
  {
    at: [9, '22:12'],
    by: 'maria',
    words:
      'Σήμερα ένας νεαρός την ευχαρίστησε μπροστά μου. Είναι εκείνος με το κιτ. Είναι καλά, δουλεύει ' +
      'σε πλυντήριο αυτοκινήτων, και δεν ήξερε το όνομά της. «Ούτε κι εγώ το λέω», του είπε.',
  },
  {
    at: [9, '22:20'],
    by: 'leonidas',
    words: 'Δεύτερη φορά, λοιπόν. Δύο άνθρωποι αναπνέουν επειδή εκείνη ήταν εκεί.',
    reactions: [['agree', 'zoi']],
  },
  {
    at: [6, '22:35'],
    by: 'ioanna',
    words:
      'She asked the van whether the jacket could be mended, the left sleeve has come open. I ' +
      'offered her another one. The look I got!',
  },
  {
    at: [6, '22:41'],
    by: 'stavros',
    words: 'My mother mends. Not a word about another jacket.',
    reactions: [['on_it', 'ioanna']],
  },
  {
    at: [4, '22:05'],
    by: 'stavros',
    words:
      'Mended in blue thread, on the inside, so that one does not see it. She looked for the place ' +
      'for a long time.',
    reactions: [['agree', 'leonidas']],
  },
  {
    at: [2, '21:48'],
    by: 'zoi',
    ref: 'tom',
    words:
      'She would like to go in. Not to start, to sit. With me, in two days, and if she turns round ' +
      'at the door then she turns round.',
  },
  {
    at: [2, '21:55'],
    by: 'petros',
    replyTo: 'tom',
    words: 'She may turn round as often as she likes, the door is used to it.',
    reactions: [['agree', 'maria']],
  },
  { at: [0, '08:20'], by: 'zoi', words: 'On our way, slowly, with a stop at every cat.' },
  {
    at: [0, '09:05'],
    by: 'vasiliki',
    words: 'Two chairs in the courtyard are taken. I say no more and water the basil.',
    reactions: [['agree', 'leonidas']],
  },
];
