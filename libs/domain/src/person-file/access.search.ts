import { IsISO8601, IsOptional } from 'class-validator';
import { IsId } from '../id.js';

/** So many lines of the log are answered at most, the latest. */
export const ACCESS_MAX = 500;

/** Looks for who opened files: of a case, by a person, from a moment on, before another. */
export class FindAccess {
  @IsOptional()
  @IsId()
  caseId?: string;

  @IsOptional()
  @IsId()
  personId?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}
