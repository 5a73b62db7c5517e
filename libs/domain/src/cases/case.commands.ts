import { IsIn, Matches } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { HANDLE_MAX, MESSAGE_MAX } from './case.policy.js';
import { CASE_OUTCOMES, type CaseOutcome } from './case.status.js';

/** Something must be written, and no control characters but tab and line break: they hide or reorder what others read. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const WORDS = /^(?!\s*$)[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/;

/** Half of a character that is made of two units: no database keeps it, so nobody else would read it. */
const WHOLE = /^\P{Surrogate}*$/u;

/** At most so many UTF-16 units; the validation library's own `Length` would count some letters as none. */
const atMost = (length: number): RegExp => new RegExp(`^[^]{1,${length}}$`);

export class OpenCase {
  /** The name to use: what the person wants to be called; may be invented. There is no field for a real name. */
  @IsLine(HANDLE_MAX)
  handle: string;
}

export class AdmitAgency {
  @IsId()
  caseId: string;

  @IsId()
  agencyId: string;
}

export class ReleaseAgency {
  @IsId()
  caseId: string;

  @IsId()
  agencyId: string;
}

export class CloseCase {
  @IsId()
  caseId: string;

  @IsIn(CASE_OUTCOMES)
  outcome: CaseOutcome;
}

export class PostMessage {
  @IsId()
  caseId: string;

  /** Plain text; links in it are shown as links. */
  @Matches(atMost(MESSAGE_MAX), { message: `words must be 1 to ${MESSAGE_MAX} characters long` })
  @Matches(WHOLE, { message: 'words must not hold half a character' })
  @Matches(WORDS, { message: 'words must hold something readable and no control characters' })
  words: string;
}
