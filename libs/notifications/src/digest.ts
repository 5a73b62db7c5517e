import type { Language, Promised, ReminderKind, RungAudience } from '#libs/domain';
import type { Held } from './held.js';

/** A daily letter that is to be sent now, leased to this worker. */
export interface DueDigest extends Held {
  /** Null when there is none any more. */
  address: string | null;
  language: Language;
  /** How often it was taken, this time included. */
  tries: number;
}

/** One notice that goes out with it. */
export interface Gathered {
  subjectId: string;
  kind: ReminderKind;
  /** As what its reader is told. */
  audience: RungAudience;
  due: Promised;
}
