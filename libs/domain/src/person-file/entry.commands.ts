import { IsIn, IsOptional } from 'class-validator';
import { LABELS } from '../continuum/continuum.codes.js';
import type { Label } from '../continuum/label.js';
import { IsWords } from '../cases/message.commands.js';
import { IsId } from '../id.js';
import { REFERRAL_SERVICES, type ReferralService } from '../referrals/referral.services.js';
import { IsLocalDate } from '../time/promised.js';
import { ENTRY_KINDS, type EntryKind } from './entry.kinds.js';
import { FILE_PURPOSES, type FilePurpose } from './file.purposes.js';

const KINDS = Object.keys(ENTRY_KINDS) as EntryKind[];

/**
 * Writes something into a person's file, for the own agency. Nothing in it is changed: what was wrong is said again, with
 * `replaces`. There is no field for an offence, a quantity, or who else was there.
 */
export class AddEntry {
  /** Random (UUIDv4), made by whoever writes it. */
  @IsId()
  entryId: string;

  @IsId()
  caseId: string;

  @IsIn(KINDS)
  kind: EntryKind;

  /** How sensitive it is; `N` where nothing is said. */
  @IsOptional()
  @IsIn(LABELS)
  label?: Label;

  /** The local day on which it was; not a day to come. */
  @IsLocalDate()
  on: string;

  @IsOptional()
  @IsIn(REFERRAL_SERVICES)
  service?: ReferralService;

  @IsOptional()
  @IsWords()
  words?: string;

  /** The entry of the own agency, in the same case, that was wrong. */
  @IsOptional()
  @IsId()
  replaces?: string;
}

/** Opens a person's file. Each time that somebody does is kept. */
export class ReadFile {
  @IsId()
  caseId: string;

  /** What for; coordination of care where nothing is said. Other agencies' entries are shown for what the person agreed to. */
  @IsOptional()
  @IsIn(FILE_PURPOSES)
  purpose?: FilePurpose;
}
