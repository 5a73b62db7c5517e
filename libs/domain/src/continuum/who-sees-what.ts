import type { Sector } from '../standing.js';
import type { Label, Purpose } from './label.js';

/** Those who may or may not see something, by what they are at the table. */
export const READERS = {
  volunteer: 'outreach volunteer',
  health: 'health',
  social: 'social service, Red Cross or Red Crescent, civil society',
  municipality: 'municipality',
  justice: 'justice',
  coordination: 'chair and coordinator',
  evaluator: 'evaluator',
} as const;
export type Reader = keyof typeof READERS;

/** What there is to be seen of a person and of the work with them. */
export const SEEN_DATA = {
  step: 'that there is a step, whose it is and until when',
  logistics: 'where to meet, when, in which language, and how one gets in',
  barriers: 'what stands in the way',
  care: 'what is known of use, treatment, HIV, mental and sexual health',
  identity: 'who they are',
  safety: 'what may be a danger to whoever goes there',
  justice: 'what the court asks',
} as const;
export type SeenData = keyof typeof SEEN_DATA;

/**
 * When it is seen: `own` while the reader’s agency holds a step for that person, `agreed` by an agreement to share that holds at that
 * moment, `steps` as a step without what it is about, `never` by nobody of them.
 */
export const SEEN_WHEN = ['own', 'agreed', 'steps', 'never'] as const;
export type SeenWhen = (typeof SEEN_WHEN)[number];

/**
 * Who sees what: the one table that the server, the database, the browser and docs/privacy.md read. What the own agency wrote its own people
 * read in any case, but for volunteers; whoever administers the installation is not in it, since nothing they are opens anything.
 */
export const WHO_SEES_WHAT: Record<SeenData, Record<Reader, SeenWhen>> = {
  step: row('own', 'own', 'own', 'own', 'never', 'steps', 'never'),
  logistics: row('own', 'own', 'own', 'own', 'never', 'never', 'never'),
  barriers: row('own', 'own', 'own', 'own', 'never', 'never', 'never'),
  care: row('never', 'agreed', 'agreed', 'never', 'never', 'never', 'never'),
  identity: row('never', 'agreed', 'agreed', 'agreed', 'never', 'never', 'never'),
  safety: row('never', 'agreed', 'agreed', 'never', 'never', 'never', 'never'),
  justice: row('never', 'never', 'agreed', 'never', 'never', 'never', 'never'),
};

function row(
  volunteer: SeenWhen,
  health: SeenWhen,
  social: SeenWhen,
  municipality: SeenWhen,
  justice: SeenWhen,
  coordination: SeenWhen,
  evaluator: SeenWhen,
): Record<Reader, SeenWhen> {
  return { volunteer, health, social, municipality, justice, coordination, evaluator };
}

/** What something with a label is, in that table. */
export const DATA_OF: Record<Label, SeenData> = {
  N: 'logistics',
  R: 'barriers',
  ETH: 'care',
  ETHUD: 'care',
  OPIOIDUD: 'care',
  HIV: 'care',
  PSY: 'care',
  SEX: 'care',
  'X-IDENT': 'identity',
  'X-JUST': 'justice',
  'X-SAFE': 'safety',
  'X-LOC': 'logistics',
};

const READER_OF: Record<Sector, Reader> = {
  health: 'health',
  social_service: 'social',
  humanitarian: 'social',
  civil_society: 'social',
  municipality: 'municipality',
  justice: 'justice',
};

/** Justice is told that deflection is under way, by that purpose alone, and nothing that is sensitive. */
const TOLD_TO_JUSTICE: { purpose: Purpose; label: Label } = { purpose: 'X-DEFLECT', label: 'N' };

/**
 * Whether what has this label may be told to an agency of a sector for a purpose at all, be it by agreement. The database has the same
 * (may_reach), and a rule test holds them equal.
 */
export const mayReach = (sector: Sector, purpose: Purpose, label: Label): boolean =>
  sector === 'justice'
    ? purpose === TOLD_TO_JUSTICE.purpose && label === TOLD_TO_JUSTICE.label
    : WHO_SEES_WHAT[DATA_OF[label]][READER_OF[sector]] !== 'never';
