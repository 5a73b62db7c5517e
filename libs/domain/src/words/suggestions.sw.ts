import type { WordEntry, WordList } from './word-list.js';

/**
 * Swahili. Sources: continuum D13; the drug control authority and the AIDS programme of mainland Tanzania in their own texts ("watu
 * wanaotumia dawa za kulevya", "tiba ya methadone"); UNAIDS terminology guidelines ("watu wanaoishi na VVU"). The new noun, "mtu",
 * is of the class of persons as the old one, so that what agrees with it stays.
 */
const DRUGS = 'wa|ya|za dawa|madawa|mihadarati ?za|ya ?kulevya';
const WHO_USES = 'mtu anayetumia dawa za kulevya';
const WHO_USE = 'watu wanaotumia dawa za kulevya';
const OFFER = 'matibabu|huduma|dawa|msaada|tiba|methadone|rufaa|ushauri|kipimo';

const people: WordEntry[] = [
  { find: ['teja', 'mraibu', `mraibu ${DRUGS}`, 'mla|mvuta unga', 'junkie'], instead: [WHO_USES] },
  { find: ['mateja', 'waraibu', `waraibu ${DRUGS}`, 'wala|wavuta unga', 'junkies'], instead: [WHO_USE] },
  { find: `mtumiaji|mwathirika|muathirika|mtumwa ${DRUGS}`, instead: [WHO_USES] },
  { find: `watumiaji|waathirika|waathiriwa|watumwa ${DRUGS}`, instead: [WHO_USE] },
  { find: 'mjidunga ?wa ?dawa|madawa', instead: ['mtu anayejidunga dawa za kulevya'] },
  { find: 'wajidunga ?wa ?dawa|madawa', instead: ['watu wanaojidunga dawa za kulevya'] },
  { find: 'teja|mraibu wa zamani', instead: ['mtu aliye katika kupona'] },
  { find: 'mateja|waraibu wa zamani', instead: ['watu walio katika kupona'] },
  { find: 'mhalifu|mkosaji', instead: ['mtu'] },
  { find: 'wahalifu|wakosaji', instead: ['watu'] },
  {
    find: [
      'mwathirika|muathirika|mgonjwa wa ukimwi|vvu|hiv',
      'mtu aliyeambukizwa|mwenye ?maambukizi ?ya vvu|hiv',
      'mgonjwa sifuri',
    ],
    instead: ['mtu anayeishi na VVU'],
  },
  {
    find: ['waathirika|waathiriwa|wagonjwa wa ukimwi|vvu|hiv', 'watu walioambukizwa|wenye ?maambukizi ?ya vvu|hiv'],
    instead: ['watu wanaoishi na VVU'],
  },
];

const use: WordEntry[] = [
  {
    find: '[matumizi mabaya] ya dawa|madawa|mihadarati|pombe|vileo|heroini|bangi',
    instead: ['matumizi', 'matumizi yenye madhara'],
  },
  { find: 'kipimo|vipimo|mkojo ?ni|kilikuwa|vilikuwa|ulikuwa [safi|kisafi|visafi|msafi]', instead: ['hasi'] },
  { find: 'kipimo|vipimo|mkojo ?ni|kilikuwa|vilikuwa|ulikuwa [mchafu|chafu|kichafu|vichafu]', instead: ['chanya'] },
  {
    find: [
      '[yuko|ni|amekuwa|amebaki safi|msafi] bila|tangu|kwa dawa|madawa|aache|alipoacha|miezi|wiki|mwaka|miaka',
      '[yuko|amekuwa clean]',
    ],
    instead: ['hatumii dawa', 'yuko katika kupona'],
  },
  { find: ['relapse', 'kurelapse'], instead: ['kurejea matumizi'] },
  { find: ['amerelapse', 'ameanguka tena kwenye|katika dawa|madawa|unga'], instead: ['amerejea kutumia'] },
];

const treatment: WordEntry[] = [
  { find: 'tiba|matibabu mbadala ya|za methadone', instead: ['tiba ya methadone'] },
  {
    find: 'tiba|matibabu mbadala ya|za opioidi|opioid|heroini|afyuni',
    instead: ['tiba ya agonisti wa opioidi', 'tiba ya methadone'],
  },
];

const happened: WordEntry[] = [
  { find: '[amekataa] ' + OFFER, instead: ['amechagua kutopokea'] },
  { find: '[alikataa] ' + OFFER, instead: ['alichagua kutopokea'] },
  { find: '[anakataa] ' + OFFER, instead: ['anachagua kutopokea'] },
  { find: '[amefeli|alifeli] ' + OFFER, instead: ['hakuweza kuendelea na'] },
  { find: ['asiyefuata|asiyezingatia masharti|matibabu|dawa'], instead: ['ambaye hakuweza kufuata mpango'] },
  { find: ['wasiofuata|wasiozingatia masharti|matibabu|dawa'], instead: ['ambao hawakuweza kufuata mpango'] },
  { find: ['no show'], instead: ['hatukuweza kukutana'] },
  {
    find: ['mtoro wa|kwenye|katika tiba|dawa|kliniki|matibabu|huduma', 'defaulter'],
    instead: ['mtu tuliyepoteza mawasiliano naye'],
  },
  {
    find: ['watoro wa|kwenye|katika tiba|dawa|kliniki|matibabu|huduma', 'defaulters'],
    instead: ['watu tuliopoteza mawasiliano nao'],
  },
  {
    find: ['amepotea|alipotea kwenye|katika ufuatiliaji|tiba|matibabu', 'lost to follow up'],
    instead: ['tulipoteza mawasiliano naye'],
  },
  { find: ['wamepotea|walipotea kwenye|katika ufuatiliaji|tiba|matibabu'], instead: ['tulipoteza mawasiliano nao'] },
  { find: 'mteja aliyepotea', instead: ['mtu tuliyepoteza mawasiliano naye'] },
  { find: 'wateja waliopotea', instead: ['watu tuliopoteza mawasiliano nao'] },
  { find: 'watu|vijana|wateja|wanawake [wagumu kufikiwa|kuwafikia]', instead: ['ambao hatujawafikia bado'] },
  { find: 'makundi|jamii|kundi magumu|ngumu|gumu kufikiwa|kuyafikia', instead: ['watu ambao hatujawafikia bado'] },
  { find: ['hotspot', 'hot spot', 'kijiwe cha mateja|unga|madawa'], instead: ['mahali', ''] },
  { find: ['hotspots', 'vijiwe vya mateja|unga|madawa'], instead: ['mahali', ''] },
  { find: ['kundi|makundi lengwa', 'idadi ya watu lengwa'], instead: ['watu'] },
];

export const SUGGESTIONS_SW: WordList = {
  entries: [...people, ...use, ...treatment, ...happened],
  passes: [
    'wifi|wi|fi|simu|intaneti hotspot',
    'hotspot ya|kwenye simu|wifi|intaneti',
    'mtoro wa shule|kazi',
    'teja la|ya',
  ],
};
