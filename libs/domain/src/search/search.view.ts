import type { Extract } from './extract-of.js';
import type { SearchPlace } from './search.commands.js';

/** A message in which stands what was looked for. */
export interface FoundMessage {
  /** The stream in which it stands: a case's own, or a part of it that the reader reads. */
  stream: string;
  /** The message's number there. */
  seq: number;
  caseId: string;
  /** When it was written; of a message that was written anew, when that was. */
  at: string;
  /** The person who wrote it. */
  actor: string;
  agencyId: string | null;
  extract: Extract;
}

/** Messages that were found, newest first. How many there are is not said: it would speak of what others wrote meanwhile. */
export interface SearchAnswer {
  found: FoundMessage[];
  /** What to ask for the next ones with; null when these were the last. */
  next: SearchPlace | null;
}
