import type { Step } from '../talk.js';

/** Blue jacket after the first test: a corner of her own, a bad week, and a plan. */
export const BLUE_JACKET_LATER: Step[] = [
  {
    at: [48, '21:40'],
    by: 'leonidas',
    words: "The chair at the women's hour was taken tonight. By her. She kept the jacket on.",
  },
  {
    at: [48, '21:52'],
    by: 'eleni',
    words: 'And nobody asked her to take it off, I made sure of that by saying nothing.',
    reactions: [['thanks', 'leonidas']],
  },
  {
    at: [45, '22:05'],
    by: 'maria',
    words:
      'Ρώτησε αν μπορεί να μαζεύει εκείνη τις χρησιμοποιημένες σύριγγες στη γωνία της, επειδή ' +
      'περνούν παιδιά το πρωί. Της έδωσα κουτί και γάντια.',
  },
  {
    at: [45, '22:14'],
    by: 'leonidas',
    ref: 'box',
    words:
      'She has asked for a second box. I have never seen that corner so well looked after, by ' +
      'anybody, including the city.',
    reactions: [['agree', 'maria']],
  },
  {
    at: [45, '22:31'],
    by: 'eleni',
    replyTo: 'box',
    words: 'We can pick up the full ones twice a week. Does she want it to be known that it is she who ' + 'does it?',
  },
  { at: [45, '22:40'], by: 'leonidas', words: '“Put: some people.”' },
  {
    at: [43, '21:50'],
    by: 'zoi',
    words: 'Μου έμαθε σήμερα τρεις λέξεις που δεν τις ξέρει κανένα λεξικό. Τις λέω μόνο στη βάρδια.',
  },
  {
    at: [41, '21:20'],
    by: 'zoi',
    words: 'Hello, I am new on the round and she has already taught me where not to stand.',
  },
  {
    at: [41, '21:33'],
    by: 'maria',
    words: 'Welcome, Zoi. There is no better induction.',
    reactions: [['agree', 'zoi']],
  },
  { at: [39, '23:00'], by: 'leonidas', admits: 'redcross' },
  {
    at: [39, '23:02'],
    by: 'leonidas',
    part: 'safety',
    ref: 'car',
    words:
      'For those who go out: a grey car has stopped three evenings running near the corner, and she ' +
      'does not feel safe. Nobody stands there alone from now on.',
  },
  {
    at: [39, '23:15'],
    by: 'stavros',
    words: 'Good evening, and thank you for having us. Our van can end its round where yours does.',
  },
  {
    at: [39, '23:21'],
    by: 'stavros',
    part: 'safety',
    replyTo: 'car',
    words:
      'We park with the lights on, opposite, from ten. No questions to anybody, and no plates ' +
      'written down unless she asks for it.',
    reactions: [['agree', 'leonidas']],
  },
  {
    at: [39, '23:30'],
    by: 'leonidas',
    part: 'safety',
    words:
      'Και κάτι για εμάς τους ίδιους: κανείς δεν ακολουθεί το αυτοκίνητο, κανείς δεν κάνει τον ήρωα. ' +
      'Το ζήτησε εκείνη.',
  },
  {
    at: [38, '22:50'],
    by: 'maria',
    part: 'safety',
    words: 'She asks for it. The number is with me on paper, for her and for nobody else, until she says ' + 'more.',
  },
  { at: [36, '22:45'], by: 'ioanna', words: 'Tea with four sugars, I have noted it for life.' },
  {
    at: [34, '21:30'],
    by: 'zoi',
    ref: 'nokit',
    words: 'Tonight she came without her kit, she had given it to a boy whom she did not know.',
  },
  {
    at: [34, '21:41'],
    by: 'leonidas',
    replyTo: 'nokit',
    words: 'Then she gets two. One to carry and one to give away.',
    reactions: [['agree', 'maria']],
  },
  { at: [33, '22:25'], by: 'maria', words: 'Απόψε γέλασε δυνατά. Το σημειώνω, γιατί δεν το είχα ξανακούσει.' },
  { at: [30, '22:10'], by: 'maria', words: 'Τρεις βραδιές χωρίς να τη δούμε. Δεν ανησυχώ ακόμη, αλλά το λέω δυνατά.' },
  { at: [29, '22:20'], by: 'zoi', words: 'I walked by the corner, the box was there and full. Somebody had swept.' },
  {
    at: [28, '21:15'],
    by: 'leonidas',
    ref: 'back',
    words: "She is back. She had a fever and slept at her friend's. “Did you think I had moved to Paris?”",
    reactions: [
      ['agree', 'zoi'],
      ['agree', 'eleni'],
    ],
  },
  { at: [28, '21:24'], by: 'maria', replyTo: 'back', words: 'Πες της ότι το Παρίσι δεν έχει τέτοια γωνία.' },
  {
    at: [27, '18:30'],
    by: 'eleni',
    words:
      'A fever that lasts three days is one I would like to listen to. My side door tomorrow, before ' +
      'opening time, only if she wants.',
  },
  {
    at: [27, '19:05'],
    by: 'maria',
    part: 'sexual_health',
    words:
      'Μου ζήτησε να ρωτήσω εγώ αν μπορεί να έρθει και για το άλλο, το εμβόλιο που της είχατε πει. ' +
      'Δεν θέλει να το ξαναθυμίσει η ίδια.',
    reactions: [['thanks', 'dimitra']],
  },
  {
    at: [27, '19:20'],
    by: 'dimitra',
    part: 'sexual_health',
    words:
      'Of course, the first of the three can be given whenever she is well again. She need not ' +
      'remind anybody; I have it in my own calendar, under “plants”.',
    reactions: [['agree', 'maria']],
  },
];
