import { PURPOSES } from '../continuum/continuum.codes.js';
import type { Purpose } from '../continuum/label.js';

/** Purposes that nobody agrees to beforehand: help in an emergency has its own way, and is told to everybody. */
const NOT_AGREED = ['BTG', 'ETREAT'] as const satisfies readonly Purpose[];
export type AgreedPurpose = Exclude<Purpose, (typeof NOT_AGREED)[number]>;

/** What somebody may be told something for by agreement. Legal proceedings are not among them. */
export const AGREED_PURPOSES = (Object.keys(PURPOSES) as Purpose[]).filter(
  (purpose): purpose is AgreedPurpose => !(NOT_AGREED as readonly Purpose[]).includes(purpose),
);

/** What may be told back of how it went: nothing, whether they met, began and ended, or more than that. */
export const BACKWARDS = ['none', 'steps', 'more'] as const;
export type Backward = (typeof BACKWARDS)[number];

/** Why it may be told: by the person's yes, or by what stands in its place. */
export const LEGAL_BASES = [
  'consent',
  'vital',
  'care-under-secrecy',
  'substantial-public-interest',
  'public-health',
  'humanitarian-mandate',
  'legal-obligation',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Bases of which the law is named. */
export const CITED_BASES: readonly LegalBasis[] = ['substantial-public-interest', 'legal-obligation'];

/** Bases that count only once a second person of the agency said so. */
export const CONFIRMED_BASES: readonly LegalBasis[] = ['legal-obligation'];

/** How the person's yes can be shown. */
export const EVIDENCES = ['written', 'oral', 'pictorial', 'card'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** What leaves nothing that could be looked at: somebody else was there. */
export const WITNESSED: readonly Evidence[] = ['oral', 'pictorial'];

/** How long an agreement holds where nobody says otherwise, and at most; in days. */
export const SHARE_DAYS = 90;
export const SHARE_DAYS_MAX = 366;
/** How far ahead it may begin, in days. */
export const SHARE_AHEAD_MAX = 366;

/** The longest citation of a law, and the longest words of the person; in characters. */
export const SHARE_WORDS_MAX = 500;

/** What is typed with an agreement: the law that is cited, or what the person said. */
export const SHARE_WORDS = ['citation', 'own_words'] as const;
export type ShareWords = (typeof SHARE_WORDS)[number];
