import { IsId } from '../id.js';

/** Begins a new stretch of work with a person of whom one ended. The one that ended stays as it is; so does the name to use. */
export class ReturnCase {
  /** Random (UUIDv4), made by whoever opens it. */
  @IsId()
  caseId: string;

  /** The case that ended. */
  @IsId()
  fromCaseId: string;
}
