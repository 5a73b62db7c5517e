import { IsIn, Matches } from 'class-validator';
import { IsId } from '../id.js';
import { HANDLE_MAX, MESSAGE_MAX } from './case.policy.js';
import { CASE_OUTCOMES, type CaseOutcome } from './case.status.js';

/** Something must be written, and no control characters but tab and line break: they hide or reorder what others read. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const WORDS = /^(?!\s*$)[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/;
// eslint-disable-next-line no-control-regex -- here too
const LINE = /^(?!\s*$)[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;

/** Half of a character that is made of two units: no database keeps it, so nobody else would read it. */
const WHOLE = /^\P{Surrogate}*$/u;

/** At most so many UTF-16 units; the validation library's own `Length` would count some letters as none. */
const atMost = (length: number): RegExp => new RegExp(`^[^]{1,${length}}$`);

export class OpenCase {
  /** The name to use: what the person wants to be called; may be invented. There is no field for a real name. */
  @Matches(atMost(HANDLE_MAX), { message: `handle must be 1 to ${HANDLE_MAX} characters long` })
  @Matches(WHOLE, { message: 'handle must not hold half a character' })
  @Matches(LINE, { message: 'handle must be one line with something in it' })
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
