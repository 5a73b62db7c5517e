import { withArticles, type WordEntry, type WordList } from './word-list.js';

/**
 * Italian. Sources: continuum D13; Dianova, *Il potere delle parole* ("persona che usa sostanze"); UNAIDS terminology guidelines
 * ("persona che vive con l'HIV"); the European drugs agency's Italian texts ("trattamento con agonisti degli oppioidi"). The new
 * noun is nearly always "persona", so that the article changes with it.
 */
const A_PERSON = {
  ...{
    il: 'la',
    lo: 'la',
    l: 'la',
    un: 'una',
    uno: 'una',
    del: 'della',
    dello: 'della',
    dell: 'della',
    al: 'alla',
    allo: 'alla',
  },
  ...{
    all: 'alla',
    dal: 'dalla',
    dallo: 'dalla',
    dall: 'dalla',
    sul: 'sulla',
    sull: 'sulla',
    nel: 'nella',
    nell: 'nella',
  },
  ...{
    questo: 'questa',
    quel: 'quella',
    quello: 'quella',
    nessun: 'nessuna',
    ogni: 'ogni',
    la: 'la',
    una: 'una',
    della: 'della',
  },
  ...{ alla: 'alla', dalla: 'dalla', questa: 'questa', quella: 'quella' },
};
const PERSONS = {
  ...{
    i: 'le',
    gli: 'le',
    dei: 'delle',
    degli: 'delle',
    ai: 'alle',
    agli: 'alle',
    dai: 'dalle',
    dagli: 'dalle',
    sui: 'sulle',
  },
  ...{
    sugli: 'sulle',
    nei: 'nelle',
    negli: 'nelle',
    questi: 'queste',
    quei: 'quelle',
    quegli: 'quelle',
    alcuni: 'alcune',
  },
  ...{
    molti: 'molte',
    tanti: 'tante',
    altri: 'altre',
    pochi: 'poche',
    le: 'le',
    delle: 'delle',
    alle: 'alle',
    dalle: 'dalle',
  },
};
/** From a feminine noun to a masculine one, singular. */
const TO_MASCULINE = {
  ...{
    la: 'il',
    una: 'un',
    della: 'del',
    alla: 'al',
    dalla: 'dal',
    sulla: 'sul',
    nella: 'nel',
    questa: 'questo',
    quella: 'quel',
  },
};
const TO_MASCULINES = {
  le: 'i',
  delle: 'dei',
  alle: 'ai',
  dalle: 'dai',
  sulle: 'sui',
  nelle: 'nei',
  queste: 'questi',
  molte: 'molti',
};

const SUBSTANCES =
  'droga|droghe|sostanze|sostanza|stupefacenti|eroina|cocaina|crack|oppioidi|oppiacei|cannabis|alcol|alcolici|psicofarmaci|farmaci';
const SHE = 'lei|signora|donna|ragazza|persona|madre|figlia|sorella';
const HE = 'lui|signore|signor|uomo|ragazzo|padre|figlio|fratello|paziente|utente|assistito|ospite|beneficiario';

const one = (find: string, ...instead: [string, ...string[]]): WordEntry[] => [
  ...withArticles(A_PERSON, find, instead),
  { find, instead },
];
const many = (find: string, ...instead: [string, ...string[]]): WordEntry[] => [
  ...withArticles(PERSONS, find, instead),
  { find, instead },
];

const WHO_USES = 'persona che usa sostanze';
const WHO_USE = 'persone che usano sostanze';
const BEFORE = 'persona|soggetto|paziente|utente|detenuto|detenuta|donna|uomo|ragazzo|ragazza|madre|giovane';
const BEFORE_MANY = 'persone|soggetti|pazienti|utenti|detenuti|detenute|donne|uomini|ragazzi|ragazze|madri|giovani';

const people: WordEntry[] = [
  ...one('tossicodipendente|tossicomane', WHO_USES),
  ...many('tossicodipendenti|tossicomani', WHO_USE),
  ...one('consumatore|consumatrice|utilizzatore|assuntore|abusatore di droga|droghe|sostanze|stupefacenti', WHO_USES),
  ...many('consumatori|consumatrici|utilizzatori|assuntori|abusatori di droga|droghe|sostanze|stupefacenti', WHO_USE),
  ...one('ex tossicodipendente|tossico|drogato|eroinomane', 'persona in recupero'),
  ...many('ex tossicodipendenti|tossici|drogati|eroinomani', 'persone in recupero'),
  ...one('eroinomane', 'persona che usa eroina'),
  ...many('eroinomani', 'persone che usano eroina'),
  ...one('cocainomane', 'persona che usa cocaina'),
  ...many('cocainomani', 'persone che usano cocaina'),
  ...one('junkie', WHO_USES),
  // Adjectives as well ("gas tossico"): people only behind an article.
  ...withArticles(A_PERSON, 'tossico|tossica|drogato|drogata', [WHO_USES]),
  ...withArticles(PERSONS, 'tossici|drogati|drogate', [WHO_USE]),
  { find: `${BEFORE} [tossicodipendente|tossicomane]`, instead: ['che usa sostanze'] },
  { find: `${BEFORE_MANY} [tossicodipendenti|tossicomani]`, instead: ['che usano sostanze'] },
  ...one('delinquente|pregiudicato|pregiudicata', 'persona'),
  ...many('delinquenti|pregiudicati|pregiudicate', 'persone'),
  ...one('paziente zero', "persona che vive con l'HIV"),
  { find: ['infetta|infetto da|dall hiv', 'hiv infetto|infetta'], instead: ["che vive con l'HIV"] },
  { find: ['infetti|infette da|dall hiv', 'hiv infetti|infette'], instead: ["che vivono con l'HIV"] },
];

const use: WordEntry[] = [
  { find: `[abuso] di ${SUBSTANCES}`, instead: ['uso', 'uso dannoso'] },
  { find: `[abusi] di ${SUBSTANCES}`, instead: ['usi', 'usi dannosi'] },
  { find: `[abusa di] ${SUBSTANCES}`, instead: ['usa'] },
  { find: `[abusano di] ${SUBSTANCES}`, instead: ['usano'] },
  ...withArticles(TO_MASCULINE, 'ricaduta', ["ritorno all'uso"]),
  ...withArticles(TO_MASCULINES, 'ricadute', ["ritorni all'uso"]),
  { find: 'ricaduta', instead: ["ritorno all'uso"] },
  { find: 'ricadute', instead: ["ritorni all'uso"] },
  { find: 'è|era|sia [ricaduto]', instead: ['tornato a usare'] },
  { find: 'è|era|sia [ricaduta]', instead: ['tornata a usare'] },
  ...(['pulito negativo', 'pulita negativa', 'puliti negativi', 'pulite negative', 'sporco positivo'] as const).map(
    testWord,
  ),
  ...(['sporca positiva', 'sporchi positivi', 'sporche positive'] as const).map(testWord),
  {
    find: [
      'lui|lei|paziente|utente è|era ?ancora|sempre|ora|oggi [pulito|pulita]',
      'è|era [pulito|pulita] da ?un|una|due|tre|quattro|cinque|sei|pochi|molti|alcuni|qualche|2|3|4|5|6|8|10|12 giorni|giorno|settimana|settimane|mese|mesi|anno|anni|tempo',
      'resta|restare|rimane|rimanere|restato|rimasto|restata|rimasta [pulito|pulita] dalla|dalle|da ?droga|droghe|sostanze',
      'resta|restare|rimane|rimanere ?ancora [pulito]',
    ],
    instead: ['senza uso', 'in recupero'],
  },
];

/** "urine sporche", "il test è pulito". */
function testWord(pair: string): WordEntry {
  const [found, instead] = pair.split(' ') as [string, string];
  const test = 'test|esame|esami|urine|analisi|campione|campioni|drogatest|tampone';
  return {
    find: [`${test} [${found}]`, `${test} è|era|sono|erano|risulta|risultano ?ancora|sempre [${found}]`],
    instead: [instead],
  };
}

const AGONISTS = 'trattamento con agonisti degli oppioidi';
const treatment: WordEntry[] = [
  ...withArticles(TO_MASCULINE, 'terapia sostitutiva ?con ?metadone|buprenorfina', [AGONISTS]),
  ...withArticles({ le: 'i', delle: 'dei', alle: 'ai' }, 'terapie sostitutive', [
    'trattamenti con agonisti degli oppioidi',
  ]),
  { find: ['terapia sostitutiva', 'trattamento sostitutivo', 'trattamento di sostituzione'], instead: [AGONISTS] },
  { find: ['terapie sostitutive', 'trattamenti sostitutivi'], instead: ['trattamenti con agonisti degli oppioidi'] },
];

const NOT_REACHED = 'che non abbiamo ancora raggiunto';
const happened: WordEntry[] = [
  {
    find: 'non compliante|complianti|collaborante|collaboranti',
    instead: ['che non è stato possibile seguire come previsto'],
  },
  { find: `${HE}|${SHE} ha ?di ?nuovo|ancora|sempre|anche [rifiutato di]`, instead: ['scelto di non'] },
  { find: `${HE}|${SHE} ha ?di ?nuovo|ancora|sempre|anche [rifiutato]`, instead: ['scelto di non accettare'] },
  { find: 'si è rifiutato|rifiutata di', instead: ['ha scelto di non'] },
  { find: `${HE} [ha fallito]`, instead: ['non è riuscito a completare', 'non è riuscito a continuare'] },
  { find: `${SHE} [ha fallito]`, instead: ['non è riuscita a completare', 'non è riuscita a continuare'] },
  { find: ['no show'], instead: ['incontro che non è stato possibile'] },
  {
    find: ['perso|persa|persi|perse al|nel follow up|followup', 'drop out', 'dropout'],
    instead: ['abbiamo perso i contatti'],
  },
  ...one('utente|paziente perso|persa', 'persona con cui abbiamo perso i contatti'),
  ...many('utenti|pazienti persi|perse', 'persone con cui abbiamo perso i contatti'),
  {
    find: 'persone|giovani|utenti|pazienti|gruppi|popolazioni|donne|uomini [difficili da raggiungere]',
    instead: [NOT_REACHED],
  },
  {
    find: 'persone|giovani|utenti|pazienti|gruppi|popolazioni|donne|uomini [difficilmente raggiungibili]',
    instead: [NOT_REACHED],
  },
  { find: 'persona|popolazione|utente|paziente [difficile da raggiungere]', instead: [NOT_REACHED] },
  ...['popolazione target|bersaglio', 'utenza target', 'gruppo target|bersaglio'].flatMap(targets),
  ...many('gruppi target|bersaglio', 'persone'),
  { find: ['hotspot', 'hot spot'], instead: ['luogo', ''] },
];

/** A population is one, people are many. */
function targets(find: string): WordEntry[] {
  const articles = {
    ...{
      la: 'le',
      l: 'le',
      il: 'le',
      della: 'delle',
      dell: 'delle',
      del: 'delle',
      alla: 'alle',
      all: 'alle',
      al: 'alle',
      una: 'delle',
    },
    ...{ un: 'delle', dalla: 'dalle', dal: 'dalle', nella: 'nelle', nel: 'nelle', sulla: 'sulle', sul: 'sulle' },
  };
  return [...withArticles(articles, find, ['persone']), { find, instead: ['persone'] }];
}

export const SUGGESTIONS_IT: WordList = {
  entries: [...people, ...use, ...treatment, ...happened],
  passes: [
    'ricaduta|ricadute sul|sulla|sulle|sui|sugli|sull|su|di|in|nel|nella|economica|economiche|sociale|sociali|positiva|positive|negativa|negative|radioattiva|della|del|da|dal|occupazionali|occupazionale|territoriale|territoriali',
    'importante|importanti|forte|forti|grande|grandi|buone|buona|possibili ricaduta|ricadute',
    'terapia|terapie sostitutiva|sostitutive ormonale|ormonali|renale|enzimatica|tiroidea|nicotinica|surrenalica',
    'hotspot wifi|wi|fi|mobile|personale|del|di ?telefono|lampedusa|pozzallo|taranto|messina|trapani|augusta',
    'wifi|fi|mobile|telefono|internet hotspot',
    'sangue|ago|aghi|siringa|siringhe|materiale|campione infetto|infetta|infetti|infette da|dall hiv',
    'il|lo|un|i tossico|tossici nocivo|per|ambientale',
    'utente|utenti|persona perso|persa|persi il|la|i|le|lo|l|un|una',
  ],
};
