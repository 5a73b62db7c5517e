import { Equals } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';

/** The longest that somebody types for a code, with what separates its characters. */
const TYPED_MAX = 80;

/**
 * Notes a code that the person has in another programme, to see whether another agency may know them. What is kept tells nobody what it is,
 * and it is never shown.
 */
export class NoteUic {
  @IsId()
  caseId: string;

  @IsLine(TYPED_MAX)
  code: string;

  /** The person said yes to it. There is no other way. */
  @Equals(true, { message: 'agreed must be true: the person says yes to it first' })
  agreed: true;
}

/** Removes what the own agency noted. */
export class EraseUic {
  @IsId()
  caseId: string;
}
