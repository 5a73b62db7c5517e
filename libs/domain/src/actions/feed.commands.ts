import { IsIn } from 'class-validator';
import { type Language, LANGUAGES } from '../people/place.js';

/** Opens an address at which a calendar of one's own finds when actions are due; the one before opens nothing any more. */
export class OpenFeed {
  /** In which language the calendar says that an action is due. */
  @IsIn(LANGUAGES)
  language: Language;
}

/** Ends the address: calendars that know it find nothing any more. */
export class CloseFeed {}

/** What is known of one's own feed; its address is shown once, when it is opened. */
export interface FeedView {
  language: Language;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** When a calendar last asked for it (ISO 8601, UTC); null while none did. */
  fetchedAt: string | null;
}
