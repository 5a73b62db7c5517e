import type { ShareTerms } from './share.events.js';

/** An agreement to share as its two agencies see it. How it stands follows from this and the clock (`shareState`). */
export interface ShareView extends ShareTerms {
  id: string;
  /** Who gave it, or renewed it last. */
  askedBy: string;
  /** The second person who said that it is so; null until then. */
  confirmedBy: string | null;
  suspended: boolean;
  /** When it was taken back, ISO 8601 in UTC; null while it was not. */
  revokedAt: string | null;
  /** The law that is cited; null where none is, or where it was erased. */
  citation: string | null;
  /** What the person said; null where nothing was written down. */
  ownWords: string | null;
}
