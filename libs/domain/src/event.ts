import type { CaseEventMap } from './cases/case.events.js';
import type { MeetingEventMap } from './meetings/meeting.events.js';
import type { SeriesEventMap } from './meetings/series.events.js';
import type { GlassEventMap } from './glass/glass.events.js';
import type { FileEventMap } from './person-file/entry.events.js';
import type { ReferralEventMap } from './referrals/referral.events.js';
import type { ShareEventMap } from './shares/share.events.js';
import type { ControlEventMap, PersonEventMap, TaskForceEventMap } from './people/people.events.js';

/** Every event type and its payload. Payloads hold ids and codes; words that people type stand in `words`. */
export type EventMap = CaseEventMap &
  PersonEventMap &
  TaskForceEventMap &
  SeriesEventMap &
  MeetingEventMap &
  ShareEventMap &
  ReferralEventMap &
  FileEventMap &
  GlassEventMap &
  ControlEventMap;
export type EventType = keyof EventMap;

/** One event as every reader gets it: pushed, fetched by range, or read over HTTP. */
export type WireEvent<T extends EventType = EventType> = T extends EventType
  ? {
      /** Its place in the stream: 1, 2, 3 ... without a gap. */
      seq: number;
      type: T;
      /** When it was recorded, ISO 8601 in UTC with milliseconds. For the eye; order is by `seq` alone. */
      at: string;
      /** Who did it and for which agency; null when the system did. */
      by: { person: string; agency: string } | null;
      /**
       * On an event of a restricted part: the number of the last event of its case when it was recorded. The one thread on
       * the screen is in the order of (anchor, seq).
       */
      anchor?: number;
      /** The id of the command that made it, so that its sender recognises it. Only on events that carry words. */
      id?: string;
      data: EventMap[T];
      /** What was typed; null once it has been erased. Only on events that carry words. */
      words?: string | null;
    }
  : never;
