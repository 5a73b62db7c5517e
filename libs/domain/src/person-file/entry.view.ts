import type { Label } from '../continuum/label.js';
import type { StagePosition } from '../continuum/stages.js';
import type { DisclosureNotice } from '../shares/redisclosure.js';
import type { ReferralService } from '../referrals/referral.services.js';
import type { EntryKind } from './entry.kinds.js';
import type { FilePurpose } from './file.purposes.js';

/** Why somebody is shown an entry: their own agency wrote it, or an agreement, by its id, says that they may. */
export type EntryBasis = 'own' | { shareId: string };

/** One entry of a person's file. It is shown with whose it is, and never merged with another. */
export interface EntryView {
  id: string;
  agencyId: string;
  authorId: string;
  /** When it was written down (ISO 8601, UTC), and the local day on which it was. */
  at: string;
  on: string;
  kind: EntryKind;
  label: Label;
  service: ReferralService | null;
  words: string | null;
  /** What it corrects, and what corrected it. Of other agencies only what stands is shown. */
  replaces: string | null;
  replacedBy: string | null;
  basis: EntryBasis;
}

/** A person's file as one reader reads it at this moment. */
export interface FileAnswer {
  purpose: FilePurpose;
  /** In the order of the days on which they were. */
  entries: EntryView[];
  /** Where the person stands, by these entries and the referrals that the reader follows. */
  stages: StagePosition[];
  /** What stands with it where something of it is told by agreement; null where all of it is the own agency's. */
  notice: DisclosureNotice | null;
}

/**
 * One time that a person's file was opened, as the log has it. `basis` is `none` where nothing was shown, and `glass` where it was opened in an
 * emergency.
 */
export interface AccessRow {
  /** Its number in the log of the table. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  personId: string;
  agencyId: string;
  caseId: string;
  subjectId: string;
  purpose: string;
  basis: 'own' | 'share' | 'none' | 'glass';
  /** Whose entries were shown; the agreement and its basis in law, where they were another agency's. */
  controllerAgencyId: string | null;
  shareId: string | null;
  legalBasis: string | null;
  /** The opening in an emergency that it belongs to, where it does. */
  glassId: string | null;
  /** The labels of what was shown, and how many entries it was. */
  labels: Label[];
  count: number;
}
