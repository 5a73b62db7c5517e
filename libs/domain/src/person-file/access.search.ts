import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { IsId } from '../id.js';
import { FILE_PURPOSES, type FilePurpose } from './file.purposes.js';

/** So many lines of the log are answered at most, the latest; `before` goes on from the last of them. */
export const ACCESS_MAX = 100;

/** Looks for who opened files: of a case, by a person, for an agency or a purpose, from a moment on, before another; before a line. */
export class FindAccess {
  @IsOptional()
  @IsId()
  caseId?: string;

  @IsOptional()
  @IsId()
  personId?: string;

  /** Whose people opened it. */
  @IsOptional()
  @IsId()
  agencyId?: string;

  @IsOptional()
  @IsIn(FILE_PURPOSES)
  purpose?: FilePurpose;

  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;

  /** The number of a line, as it stands in an address. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,14}$/, { message: 'before must be the number of a line' })
  before?: string;
}

/** Whether nothing of the table's log was changed or taken out since it was written. */
export interface AccessChain {
  holds: boolean;
  /** When all of it was walked last (ISO 8601, UTC); null where it was not yet. What was written since is walked each time that somebody asks. */
  wholeAt: string | null;
}
