import { Temporal } from 'temporal-polyfill';
import { instantOf } from './zone.js';
import type { Promised } from './promised.js';

/** A change of the clocks of a zone, as calendars of others' make are told it (RFC 5545, 3.6.5). */
export interface ZoneShift {
  /** What the clocks showed when it began, by the offset before it: `20270328T030000`. */
  at: string;
  /** What they are ahead of UTC before it and from it on: `+0200`. */
  from: string;
  to: string;
}

/**
 * The changes of a zone's clocks that are in force from one moment to another, milliseconds since 1970: the last before the first moment,
 * and all until one after the second. A zone whose clocks never changed has one change that changes nothing.
 */
export function shiftsOf(zone: string, from: number, until: number): ZoneShift[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const first = start.getTimeZoneTransition('previous');
  const shifts = first ? [shiftAt(first)] : [{ at: '19700101T000000', from: short(start), to: short(start) }];
  for (let next = start.getTimeZoneTransition('next'); next; next = next.getTimeZoneTransition('next')) {
    shifts.push(shiftAt(next));
    if (next.epochMilliseconds > until) break;
  }
  return shifts;
}

/** What a clock on the wall shows at the beginning of a promise, with its zone; calendars are told that. */
export const onTheWall = (start: Promised, minutesLater = 0): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instantOf(start))
    .toZonedDateTimeISO(start.zone)
    .add({ minutes: minutesLater });

function shiftAt(then: Temporal.ZonedDateTime): ZoneShift {
  const before = then.subtract({ nanoseconds: 1 });
  // By the clock before it. Long ago offsets had seconds, and no zone is called by such a one.
  const shown = then.toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds - then.offsetNanoseconds });
  return { at: shown.toString().replace(/[-:]/g, '').slice(0, 15), from: short(before), to: short(then) };
}

/** `+02:00` as calendars write it; what zones had before they counted in minutes is left out. */
const short = ({ offset }: Temporal.ZonedDateTime): string => offset.slice(0, 6).replace(':', '');
