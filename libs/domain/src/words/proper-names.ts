/**
 * What is called so and keeps its name (continuum D13): partnerships, authorities, statutes, services, titles. As `find` of a
 * `WordEntry`; in every language, since a text in one names bodies of another.
 */
export const PROPER_NAMES: readonly string[] = [
  'partnership on substance abuse',
  'drug abuse resistance education',
  'national institute on drug abuse',
  'alcohol and drug abuse',
  'substance abuse and mental health services',
  'campaign against alcohol and drug abuse',
  'substance abuse prevention and treatment block grant',
  'comprehensive drug abuse prevention and control',
  'offender rehabilitation|management|programme|register',
  'rehabilitation|probation of offenders',
  'drug abuse screening|warning test|network',
  'drug and alcohol abuse',
  'sex offender|offenders',
  'servizio|servizi per ?le tossicodipendenze|tossicodipendenti',
  'osservatorio europeo delle droghe e delle tossicodipendenze',
  'auto support des usagers de drogues',
  'réduction des risques pour|en usagers|direction ?des ?usagers de|des drogues|drogue',
  'observatoire français|européen des drogues et des toxicomanies',
  'κατά των ναρκωτικών',
  'dhidi ya matumizi mabaya ya pombe na dawa za kulevya',
];

/**
 * Words that make a title of the capitals around them: "Prevention of Drug Abuse Act", "Misuse of Drugs Regulations". Not every
 * statute can be listed.
 */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  [
    'act acts administration agency association authority bill board bureau centre center code commission committee congress',
    'convention council decree department directive directorate foundation fund guidelines institute journal law laws ministry network',
    'observatory office ordinance order organisation organization partnership policy programme program project protocol regulation',
    'regulations report review service services society statute strategy treaty trust union unit',
    'agenzia associazione autorita centro commissione comitato comunita decreto dipartimento fondazione istituto legge ministero',
    'osservatorio piano progetto programma regolamento relazione rete rivista servizio servizi testo unita',
    'αρχη δικτυο επιτροπη ιδρυμα κεντρο κωδικασ μοναδα νομοσ οργανισμοσ προγραμμα στρατηγικη συλλογοσ σχεδιο υπηρεσια υπουργειο',
    'baraza chama idara kituo mamlaka mpango mtandao shirika sheria taasisi tume wizara',
    'agence arrete association autorite centre code commission comite decret fondation institut loi mission ministere observatoire',
    'plan programme rapport reseau revue service services strategie',
  ].flatMap((line) => line.split(' ')),
);

/** Small words that may stand inside a title. */
export const TITLE_JOINTS: ReadonlySet<string> = new Set(
  (
    'a against and for from in of on the to e ed di da del dei della delle degli per contro il la le και για κατα του τησ των το τα τουσ τισ τον την στο ' +
    'na wa ya za kwa dhidi de des du d l et pour contre sur les aux'
  ).split(' '),
);

/** Systems of codes, whose own words for a code stay: "ICD-10 F11.1 harmful use of opioids". */
export const CODE_SYSTEMS: ReadonlySet<string> = new Set('icd cim dsm snomed loinc mesh icpc hcpcs cpt'.split(' '));
