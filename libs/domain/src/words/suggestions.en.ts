import { withArticles, type WordEntry, type WordList } from './word-list.js';

/**
 * English. Sources: continuum D13; NIDA, *Words Matter*; Shatterproof and ONDCP, table of terms; UNAIDS terminology guidelines
 * (people living with HIV; people who inject drugs; not "hard to reach"); WHO (opioid agonist maintenance treatment).
 */
const SUBSTANCES = 'drug|drugs|substance|substances|polydrug|narcotic|narcotics|inhalant|solvent|stimulant';
const NAMED = [
  'heroin',
  'cocaine',
  'crack',
  'methamphetamine',
  'meth',
  'amphetamine',
  'opioid',
  'opiate',
  'cannabis',
  'alcohol',
];
/** How those are named that are counted. */
const PLURAL: Readonly<Record<string, string>> = { amphetamine: 'amphetamines', opioid: 'opioids', opiate: 'opioids' };

const ONE =
  'he|she|client|patient|person|man|woman|boy|girl|mother|father|brother|sister|son|daughter|husband|wife|participant|resident|beneficiary';
const MANY = 'clients|patients|people|men|women|boys|girls|youth|participants|residents|beneficiaries';
const ANYONE = `${ONE}|${MANY}`;
const ALSO = '?also|again|still|just|then|always|often|repeatedly|now|simply|twice';
const OFFER =
  'treatment|care|help|support|services|service|referral|admission|testing|test|screening|medication|methadone|buprenorphine|detox|shelter|counselling|counseling|contact|consent|an|any|all|every|our|the|his|her|a|to';
const COURSE = 'treatment|detox|rehab|rehabilitation|programme|program|therapy|course|probation|methadone|oat';
const TEST = 'test|tests|urine|urines|urinalysis';

const WHO_USES = ['person who uses drugs'] as const;
const WHO_USE = ['people who use drugs'] as const;

const people: WordEntry[] = [
  ...withArticles({ an: 'a' }, 'addict', WHO_USES),
  { find: ['addict', `${SUBSTANCES} addict|abuser|user`, 'junkie|junky', 'user'], instead: WHO_USES },
  { find: ['addicts', `${SUBSTANCES} addicts|abusers|users`, 'junkies', 'users'], instead: WHO_USE },
  ...NAMED.flatMap((name): WordEntry[] => {
    const substance = PLURAL[name] ?? name;
    return [
      ...withArticles({ an: 'a' }, `${name} addict|abuser|user`, [`person who uses ${substance}`]),
      { find: `${name} addict|abuser|user`, instead: [`person who uses ${substance}`] },
      { find: `${name} addicts|abusers|users`, instead: [`people who use ${substance}`] },
    ];
  }),
  { find: 'user of drugs|substances', instead: WHO_USES },
  { find: 'users of drugs|substances', instead: WHO_USE },
  ...withArticles({ an: 'a' }, 'injecting|intravenous|injection|iv ?drug user|abuser|addict', [
    'person who injects drugs',
  ]),
  ...withArticles({ an: 'a' }, 'idu', ['person who injects drugs']),
  {
    find: ['injecting|intravenous|injection|iv ?drug user|abuser|addict', 'idu'],
    instead: ['person who injects drugs'],
  },
  {
    find: ['injecting|intravenous|injection|iv ?drug users|abusers|addicts', 'idus'],
    instead: ['people who inject drugs'],
  },
  ...withArticles({ an: 'a' }, 'ex ?drug|heroin|crack addict|user|junkie', ['person in recovery']),
  { find: 'former|recovering|reformed|recovered|ex ?drug|heroin|crack addict|junkie', instead: ['person in recovery'] },
  {
    find: 'former|recovering|reformed|recovered|ex ?drug|heroin|crack addicts|junkies',
    instead: ['people in recovery'],
  },
  ...withArticles({ an: 'a' }, 'offender', ['person']),
  ...withArticles({ an: 'a' }, 'ex offender', ['person']),
  { find: ['offender', 'ex|repeat|drug|prolific|persistent offender'], instead: ['person'] },
  { find: ['offenders', 'ex|repeat|drug|prolific|persistent offenders'], instead: ['people'] },
  ...['man', 'men', 'woman', 'women', 'mother', 'mothers', 'child', 'children', 'prisoners', 'partner', 'partners'].map(
    (who): WordEntry => ({ find: `hiv infected ${who}`, instead: [`${who} living with HIV`] }),
  ),
  { find: ['hiv infected person|patient|client|individual', 'patient zero'], instead: ['person living with HIV'] },
  ...withArticles({ an: 'a' }, 'hiv infected person|patient|client|individual', ['person living with HIV']),
  { find: 'hiv infected people|persons|patients|clients|individuals', instead: ['people living with HIV'] },
  { find: 'hiv infected', instead: ['living with HIV'] },
];

const use: WordEntry[] = [
  { find: 'drug|drugs abuse', instead: ['drug use', 'harmful use'] },
  { find: 'substance|substances abuse', instead: ['substance use', 'harmful use'] },
  ...['alcohol', 'heroin', 'cocaine', 'opioid', 'opiate', 'cannabis', 'inhalant', 'solvent'].map((name): WordEntry => ({
    find: `${name} abuse`,
    instead: [`${name} use`, `harmful ${name} use`],
  })),
  { find: '[abuse] of drugs|substances|alcohol|heroin|cocaine|opioids', instead: ['use', 'harmful use'] },
  { find: '[abusing] drugs|substances|alcohol|heroin|cocaine|opioids', instead: ['using'] },
  { find: '[abused] drugs|substances|alcohol|heroin|cocaine|opioids', instead: ['used'] },
  { find: '[abuses] drugs|substances|alcohol|heroin|cocaine|opioids', instead: ['uses'] },
  { find: 'relapse', instead: ['return to use'] },
  { find: 'relapse prevention', instead: ['preventing a return to use'] },
  { find: 'relapses', instead: ['returns to use'] },
  { find: 'relapsed', instead: ['returned to use'] },
  { find: 'relapsing', instead: ['returning to use'] },
  { find: [`to|will|may|might|could|would ${ALSO} [relapse]`], instead: ['return to use'] },
  {
    find: [
      `[clean] ${TEST}`,
      '[clean] drug|urine|tox test|tests|screen|screens|sample|samples',
      `${TEST} was|is|were|are|came|comes|come ?back [clean]`,
      'tested|tests|test [clean]',
    ],
    instead: ['negative'],
  },
  {
    find: [
      `[dirty] ${TEST}`,
      '[dirty] drug|urine|tox test|tests|screen|screens|sample|samples',
      `${TEST} was|is|were|are|came|comes|come ?back [dirty]`,
      'tested|tests|test [dirty]',
    ],
    instead: ['positive'],
  },
  {
    find: [
      `${ANYONE} ?has|have|had ${ALSO} is|s|was|are|were|been|stayed|stays|got|gets|remained|remains ${ALSO} [clean]`,
      'stay|stays|stayed|staying [clean]',
      `is|was he|she ${ALSO} [clean]`,
      'getting|get|gets|got [clean] from|off|again|for|since|now|at',
      '[clean] from|off drugs|heroin|alcohol|methadone|cocaine|crack|opioids|substances',
      '[clean and sober]',
    ],
    instead: ['not using', 'in recovery'],
  },
  { find: 'clean time', instead: ['time in recovery', 'time without use'] },
];

const treatment: WordEntry[] = [
  {
    find: [
      'opioid|opiate substitution|replacement ?therapy|treatment|medication',
      'substitution therapy|treatment|medication',
      'methadone|buprenorphine substitution|replacement ?therapy|treatment',
      'on [substitution]',
    ],
    instead: ['opioid agonist treatment', 'OAT'],
  },
  ...withArticles({ an: 'an' }, 'opioid|opiate substitution|replacement therapy|treatment|medication', [
    'opioid agonist treatment',
  ]),
  ...withArticles({ a: 'an' }, 'substitution therapy|treatment', ['opioid agonist treatment']),
  { find: 'substitution programme|program', instead: ['opioid agonist treatment programme'] },
  { find: 'substitution programmes|programs', instead: ['opioid agonist treatment programmes'] },
  { find: 'substitution therapies|treatments', instead: ['opioid agonist treatments'] },
];

const happened: WordEntry[] = [
  { find: 'non compliant with', instead: ['not able to keep to'] },
  { find: ['non compliant', 'noncompliant'], instead: ['not able to keep to the plan'] },
  {
    find: ['non compliance', 'noncompliance'],
    instead: ['what we did not manage', 'difficulty in keeping to the plan'],
  },
  { find: `${ANYONE} ${ALSO} [refused to]`, instead: ['chose not to'] },
  { find: `${ANYONE} has|have|had|s ${ALSO} [refused to]`, instead: ['chosen not to'] },
  { find: `${ONE} ${ALSO} [refuses to]`, instead: ['chooses not to'] },
  { find: `${MANY} ${ALSO} [refuse to]`, instead: ['choose not to'] },
  { find: `${ANYONE} ${ALSO} [refused] ${OFFER}`, instead: ['chose not to accept', 'said no to'] },
  { find: `${ANYONE} has|have|had|s ${ALSO} [refused] ${OFFER}`, instead: ['chosen not to accept', 'said no to'] },
  { find: `${ONE} ${ALSO} [refuses] ${OFFER}`, instead: ['chooses not to accept', 'says no to'] },
  { find: `${ANYONE} ${ALSO} [refused] ?again|yesterday|today|twice $`, instead: ['said no', 'chose not to'] },
  { find: `${ONE} ${ALSO} [failed to]`, instead: ['was not able to'] },
  { find: `${MANY} ${ALSO} [failed to]`, instead: ['were not able to'] },
  { find: `${ANYONE} has|have|had|s ${ALSO} [failed to]`, instead: ['not been able to'] },
  {
    find: `${ONE} ${ALSO} [failed] ?the|his|her ${COURSE}`,
    instead: ['was not able to complete', 'was not able to continue'],
  },
  {
    find: `${MANY} ${ALSO} [failed] ?the|their ${COURSE}`,
    instead: ['were not able to complete', 'were not able to continue'],
  },
  {
    find: `${ANYONE} has|have|had|s ${ALSO} [failed] ?the|his|her|their ${COURSE}`,
    instead: ['not been able to complete'],
  },
  { find: `[failed ?a|the|his|her drug|urine test|screen]`, instead: ['tested positive'] },
  { find: 'no show', instead: ['could not be met'] },
  { find: 'no shows', instead: ['people we could not meet'] },
  { find: 'was|is a no show', instead: ['could not be met'] },
  { find: 'a no show', instead: ['a person we could not meet'] },
  { find: 'defaulter', instead: ['person we lost contact with'] },
  { find: 'defaulters', instead: ['people we lost contact with'] },
  { find: `${ANYONE} ?has|have|had [defaulted]`, instead: ['lost contact with us'] },
  { find: 'lost to ?follow up|followup', instead: ['we lost contact'] },
  { find: 'he was|is lost to ?follow up|followup', instead: ['we lost contact with him'] },
  { find: 'she was|is lost to ?follow up|followup', instead: ['we lost contact with her'] },
  { find: 'they were|are lost to ?follow up|followup', instead: ['we lost contact with them'] },
  { find: ['lost client|patient|person', 'ltfu client|patient'], instead: ['person we lost contact with'] },
  { find: ['lost clients|patients|persons', 'ltfu clients|patients'], instead: ['people we lost contact with'] },
  { find: 'hard|difficult to reach', instead: ['not yet reached by us'] },
  {
    find: 'hard|difficult to reach people|populations|groups|clients|communities',
    instead: ['people not yet reached by us'],
  },
  { find: 'hard|difficult to reach person|client', instead: ['person not yet reached by us'] },
  { find: 'hard|difficult to reach population|group|community', instead: ['people not yet reached by us'] },
  { find: ['frequent flyer|flier'], instead: ['person who comes often', ''] },
  { find: ['frequent flyers|fliers'], instead: ['people who come often', ''] },
  { find: ['hotspot', 'hot spot'], instead: ['place', ''] },
  { find: ['hotspots', 'hot spots'], instead: ['places', ''] },
  { find: 'target population|populations|group|groups', instead: ['people', 'people we want to reach'] },
];

/** What else stays clean. */
const THINGS =
  'wound|wounds|dressing|skin|room|rooms|kitchen|house|home|place|flat|street|park|area|site|floor|toilets|toilet|bed|water|needle|needles|syringe|syringes|equipment|clothes|hands|it|everything|air|streets';

export const SUGGESTIONS_EN: WordList = {
  entries: [...people, ...use, ...treatment, ...happened],
  passes: [
    'wheelchair|service|services|app|phone|computer|system|internet|web|website|software|platform|end|road|library|bus|tool|email|tablet|office|network|registered|power|super user|users',
    'user|users name|names|account|accounts|interface|guide|guides|manual|id|ids|experience|role|roles|rights|friendly|profile|profiles|settings|password|passwords|story|stories|research|data|testing|support|error|permission|permissions|fee|fees|feedback|directory|list|group|groups|union|unions|network|networks|led',
    'user|users of the|our|this|these|that|public|health|services|mental|shelter|wheelchairs|a',
    `${THINGS} ?must|should|can|will|to|has|have ?been stay|stays|stayed|staying|get|gets|got|kept [clean]`,
    'clean shaven|shaved|cut|clothed',
    'clean and|but tidy|dry|warm|neat|dressed|washed',
    'clean clothes|clothing|needle|needles|water|syringe|syringes|sheets|towels|bed|room|equipment|works|break|up|out|air',
    'mobile|wifi|wi|fi|phone|internet|personal|wireless|android|iphone|4g|5g ?fi hotspot|hotspots',
    'hotspot|hotspots password|on|approach|centre|center|connection|name',
    'hot spot|spots on ?the|his|her|their skin|face|body',
    'relapse|relapses|relapsing|relapsed fever|remitting|malaria|tb|tuberculosis',
    'relapse|relapses|relapsing|relapsed of|into|with ?the|his|her ?severe|major malaria|tb|tuberculosis|cancer|disease|illness|depression|psychosis|lymphoma|leukaemia|leukemia|hepatitis',
    'malaria|tb|tuberculosis|cancer|psychotic|depressive|lymphoma relapse|relapses|relapsed',
    'non compliant|compliance with ?our|the|eu|national gdpr|law|laws|regulation|regulations|article|data|standard|standards|rules|code|iso|hipaa',
    'building|site|software|data|system|processor|supplier|vendor|company|is|processing ?is non compliant with',
    'hard|difficult to reach by|on|at|via|through|before|during|agreement|consensus|a|an|the|them|him|her|us|him',
    'village|villages|area|areas|place|places|house|building|office|clinic|line|shelter|site|phone|number is|are|was|were ?very|so|too hard|difficult to reach',
    'hard|difficult to reach place|places|area|areas|village|villages|spot|spots|target|targets|goal',
    'no show|shows of|on|tonight|trial',
    'defaulted|defaulter|defaulters on|loan|loans|rent|mortgage',
    `${ANYONE} ?has|have|had defaulted on|to`,
    'we|i|they|has|have|had|who|also|services|team|programme ?had|have|also|then lost client|clients|patient|patients|person|persons',
    'hiv infected blood|needle|needles|syringe|syringes|cell|cells|material|fluid|fluids|tissue',
    'failed ?a|the|his|her driving|english|language|school test|exam',
    'substitution|replacement of|player',
  ],
};
