import { foldWords } from '../search/fold-words.js';
import type { FindMessages } from '../search/search.commands.js';
import type { FindAccess } from './access.search.js';

/** Where somebody looked: for messages by their words, or in the log of who opened files. */
export type LookedIn = 'search' | 'log';

/** That somebody looked, as it stands in the log. What they looked for is in no answer. */
export interface LookRow {
  /** Its number in the log of the table. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  personId: string;
  agencyId: string;
  /** The case in which they looked; null for everywhere. */
  caseId: string | null;
  purpose: string;
  basis: LookedIn;
  /** How much they found: on the first page that they saw. */
  count: number;
}

/** The purpose for which messages are looked for, and that for which the log is read (HL7 v3 ActReason). */
export const LOOK_PURPOSES: Record<LookedIn, string> = { search: 'COC', log: 'HSYSADMIN' };

/**
 * What somebody looks for, in one form: the same whatever the order, capitals and accents of words, the page of it, and whether they are still
 * typing. It is personal and may be anything: nothing but its keyed hash is kept, and that for the audit of searches (D14).
 */
export function lookOf(sought: FindMessages): string {
  const folded = (words: readonly string[] = []): string[] => words.map(foldWords).sort();
  const { terms, phrases, from, agency, caseId, before } = sought;
  return JSON.stringify(['search', folded(terms), folded(phrases), from, agency, caseId, before]);
}

/** The same of what somebody looks for in the log, in which of its lists. */
export function lookInLogOf(list: 'files' | 'looks' | 'disclosures', sought: FindAccess): string {
  const { caseId, personId, agencyId, purpose, from, to } = sought;
  return JSON.stringify(['log', list, caseId, personId, agencyId, purpose, from, to]);
}
