import { withArticles, type WordEntry, type WordList } from './word-list.js';

/**
 * French. Sources: continuum D13; Agence de la santé publique du Canada, *Parler de la consommation de substances de manière
 * humaniste, sécuritaire et non stigmatisante* ("personne qui consomme des drogues", "personne en rétablissement"); ONUSIDA,
 * terminology ("personne vivant avec le VIH"); OMS ("traitement par agonistes opioïdes").
 */
const A_PERSON = {
  ...{
    le: 'la',
    l: 'la',
    un: 'une',
    du: 'de la',
    au: 'à la',
    ce: 'cette',
    cet: 'cette',
    aucun: 'aucune',
    chaque: 'chaque',
    tout: 'toute',
  },
  ...{ d: 'de', quel: 'quelle' },
};
const PERSONS = { certains: 'certaines', tous: 'toutes', d: 'de', nombreux: 'nombreuses', quels: 'quelles' };

const DRUGS = 'drogue|drogues|stupéfiants|substances|héroïne|cocaïne|crack|opioïdes|opiacés';
const WHO_USES = 'personne qui consomme des drogues';
const WHO_USE = 'personnes qui consomment des drogues';
const HE = 'il|patient|homme|garçon|client|usager|bénéficiaire|monsieur|jeune|père|fils|frère|résident';
const SHE = 'elle|patiente|femme|fille|cliente|usagère|personne|madame|mère|sœur|résidente';
const AGAIN = '?encore|de ?nouveau|toujours|aussi|souvent';

const one = (find: string, ...instead: [string, ...string[]]): WordEntry[] => [
  ...withArticles(A_PERSON, find, instead),
  { find, instead },
];
const many = (find: string, ...instead: [string, ...string[]]): WordEntry[] => [
  ...withArticles(PERSONS, find, instead),
  { find, instead },
];

const people: WordEntry[] = [
  ...one('toxicomane|junkie|toxico|=camé', WHO_USES),
  ...many('toxicomanes|junkies|toxicos|=camés', WHO_USE),
  ...one('héroïnomane', 'personne qui consomme de l’héroïne'),
  ...many('héroïnomanes', 'personnes qui consomment de l’héroïne'),
  ...one('cocaïnomane', 'personne qui consomme de la cocaïne'),
  ...many('cocaïnomanes', 'personnes qui consomment de la cocaïne'),
  ...one(`usager|usagère|consommateur|consommatrice|utilisateur de|d ${DRUGS}`, WHO_USES),
  ...many(`usagers|usagères|consommateurs|consommatrices|utilisateurs de|d ${DRUGS}`, WHO_USE),
  ...one('usager|usagère|utilisateur de|d drogue|drogues injectable|injectables', 'personne qui s’injecte des drogues'),
  ...many(
    'usagers|usagères|utilisateurs de|d drogue|drogues injectable|injectables',
    'personnes qui s’injectent des drogues',
  ),
  ...one('ex toxicomane|toxico|junkie', 'personne en rétablissement'),
  ...one('ancien|ancienne toxicomane|toxico|junkie', 'personne en rétablissement'),
  ...many('ex|anciens|anciennes toxicomanes|toxicos|junkies', 'personnes en rétablissement'),
  // Adjectives as well: people only behind an article.
  ...withArticles({ ...A_PERSON, la: 'la', une: 'une' }, '=drogué|droguée|accro', [WHO_USES]),
  ...withArticles({ les: 'les', des: 'des', aux: 'aux', ces: 'ces' }, '=drogués|droguées|accros', [WHO_USE]),
  {
    find: 'personne|patient|patiente|femme|mère|jeune|détenu|détenue [toxicomane|héroïnomane]',
    instead: ['qui consomme des drogues'],
  },
  {
    find: 'personnes|patients|patientes|femmes|mères|jeunes|détenus|détenues [toxicomanes]',
    instead: ['qui consomment des drogues'],
  },
  ...one('délinquant|délinquante|contrevenant|contrevenante|récidiviste', 'personne'),
  ...many('délinquants|délinquantes|contrevenants|contrevenantes|récidivistes', 'personnes'),
  ...one('patient|patiente zéro', 'personne vivant avec le VIH'),
  {
    find: ['infecté|infectée|infectés|infectées par le vih', 'vih infecté|infectée|infectés|infectées'],
    instead: ['vivant avec le VIH'],
  },
];

const use: WordEntry[] = [
  { find: `[abus] de|d ${DRUGS}|alcool`, instead: ['usage', 'usage nocif'] },
  { find: 'rechute', instead: ['reprise de la consommation'] },
  { find: 'rechutes', instead: ['reprises de la consommation'] },
  { find: `il|elle ${AGAIN} [rechute]`, instead: ['reprend la consommation'] },
  { find: 'a|ont|avait|ai|ayant|avoir [rechuté]', instead: ['repris la consommation'] },
  { find: 'rechuter', instead: ['reprendre la consommation'] },
  ...test('test|tests|prélèvement|prélèvements', 'négatif', 'positif'),
  ...test('urine|urines|analyse|analyses', 'négative', 'positive'),
  {
    find: [
      `${HE}|${SHE} ${AGAIN} [est clean]`,
      '[est clean] depuis',
      `${HE}|${SHE} ${AGAIN} [est abstinent|abstinente et clean]`,
    ],
    instead: ['ne consomme pas', 'est en rétablissement'],
  },
  { find: 'rester|reste|resté|restée|restait [clean]', instead: ['sans consommer', 'en rétablissement'] },
];

/** "urines propres", "le test est sale": the word for the test decides the gender, the word found the number. */
function test(what: string, negative: string, positive: string): WordEntry[] {
  const found = (words: string): string[] => [`${what} ?est|était|sont|étaient [${words}]`];
  return [
    { find: found('propre|clean'), instead: [negative] },
    { find: found('propres'), instead: [`${negative}s`] },
    { find: found('sale'), instead: [positive] },
    { find: found('sales'), instead: [`${positive}s`] },
  ];
}

const AGONISTS = 'traitement par agonistes opioïdes';
const treatment: WordEntry[] = [
  {
    find: ['traitement de substitution ?aux ?opiacés|opioïdes', 'traitement substitutif ?aux ?opiacés|opioïdes'],
    instead: [AGONISTS],
  },
  {
    find: ['traitements de substitution ?aux ?opiacés|opioïdes', 'traitements substitutifs ?aux ?opiacés|opioïdes'],
    instead: ['traitements par agonistes opioïdes'],
  },
  { find: 'substitution aux opiacés|opioïdes', instead: [AGONISTS] },
  ...withArticles({ la: 'le', une: 'un' }, 'substitution aux opiacés|opioïdes', [AGONISTS]),
  { find: 'sous [substitution]', instead: [AGONISTS] },
];

const NOT_REACHED = 'que nous n’avons pas encore rejointes';
const happened: WordEntry[] = [
  { find: 'est|était non|pas compliant|compliante|observant|observante', instead: ['n’a pas pu suivre le traitement'] },
  { find: 'non compliant|compliante|observant|observante', instead: ['qui n’a pas pu suivre le traitement'] },
  { find: 'non compliants|compliantes|observants|observantes', instead: ['qui n’ont pas pu suivre le traitement'] },
  { find: `${HE}|${SHE} a ${AGAIN} [refusé de|d]`, instead: ['choisi de ne pas'] },
  { find: `${HE}|${SHE} a ${AGAIN} [refusé]`, instead: ['choisi de ne pas accepter'] },
  { find: `${HE}|${SHE} [a échoué à]`, instead: ['n’a pas réussi à'] },
  { find: `${HE}|${SHE} [a échoué]`, instead: ['n’a pas pu y arriver'] },
  { find: 'no show', instead: ['n’a pas pu être rencontré'] },
  { find: 'il est|était perdu de vue', instead: ['nous avons perdu le contact avec lui'] },
  { find: 'elle est|était perdue de vue', instead: ['nous avons perdu le contact avec elle'] },
  ...one('perdu|perdue de vue', 'personne avec qui nous avons perdu le contact'),
  ...many('perdus|perdues de vue', 'personnes avec qui nous avons perdu le contact'),
  {
    find: 'personne|personnes|patient|patients|patientes|usagers|clients [perdue|perdu|perdus|perdues de vue]',
    instead: ['avec qui nous avons perdu le contact'],
  },
  {
    find: 'populations|groupes|publics difficiles à|a atteindre|joindre|rejoindre',
    instead: [`personnes ${NOT_REACHED}`],
  },
  { find: 'personnes [difficiles à|a atteindre|joindre|rejoindre]', instead: [NOT_REACHED] },
  ...withArticles(
    { la: 'les', le: 'les', 'de la': 'des', du: 'des', 'à la': 'aux', au: 'aux', une: 'des', un: 'des', notre: 'nos' },
    'population|public|groupe cible',
    ['personnes'],
  ),
  { find: 'population|populations|public|publics|groupe|groupes cible|cibles', instead: ['personnes'] },
  { find: ['hotspot', 'hot spot', 'point chaud'], instead: ['lieu', ''] },
  { find: ['hotspots', 'hot spots', 'points chauds'], instead: ['lieux', ''] },
];

export const SUGGESTIONS_FR: WordList = {
  entries: [...people, ...use, ...treatment, ...happened],
  passes: [
    // The verb, which the English list would take for a noun.
    'user de|d|du|des|son|sa|ses|leur|avec',
    'rechute|rechutes|rechuté du|de|d ?la|l cancer|maladie|paludisme|tuberculose|dépression|dépressive|leucémie',
    'traitement|traitements de substitution hormonale|hormonal|nicotinique|rénale|enzymatique',
    'avons|ai|a|ont|avez|as|avait ?pas|jamais perdu|perdue de vue',
    'perdu|perdue de vue que|l|le|la|les|cet|cette|notre',
    'été|être infecté|infectée|infectés|infectées par le vih',
    's est|sont|être infecté|infectée|infectés|infectées par le vih',
    'sang|aiguille|aiguilles|seringue|seringues|matériel infecté|infectée|infectées|infectés par le vih',
    'comportement|comportements|acte|actes délinquant|délinquants',
    'point|points chaud|chauds wifi|wi',
    'wifi|wi|fi|mobile|téléphone hotspot|hotspots',
  ],
};
