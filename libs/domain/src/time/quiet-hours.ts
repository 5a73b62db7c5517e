import { addDays } from './local-date.js';
import { workedDayFrom, type WorkingDays } from './work-calendar.js';
import { instantOf, lastInstantOf, localOf } from './zone.js';

/**
 * When somebody does not want to be disturbed. `from` after `to` spans midnight; the same time twice is no quiet at all.
 * Where the clocks change they are as long as they can be: from the first `from` to the last `to` that the clock shows.
 */
export interface QuietHours {
  /** Where the person is. */
  zone: string;
  /** `HH:MM`. */
  from: string;
  /** `HH:MM`, the first minute in which the person may be disturbed again. */
  to: string;
}

/** Every turn is at least one evening or one row of free days further; a year of free days is refused before. */
const TURNS_MAX = 1000;

/**
 * Until when something is held so that it does not disturb: null when it may be sent now, otherwise the first moment at which
 * it may. What saves lives is not asked about here: it is sent.
 * @param instant milliseconds since 1970
 * @param days the person's working days, if their free days are to be left in peace too; a day is free from midnight to midnight
 * @throws Refusal `invalid_input` when there is no working day within a year
 */
export function heldUntil(instant: number, quiet: QuietHours, days?: WorkingDays): number | null {
  let moment = instant;
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const later = days ? endOfFreeDays(endOfQuiet(moment, quiet), quiet.zone, days) : endOfQuiet(moment, quiet);
    if (later === moment) return moment === instant ? null : moment;
    moment = later;
  }
  throw new RangeError('Quiet hours that never end');
}

/** The moment itself, or the end of the quiet hours that it is in. */
function endOfQuiet(instant: number, { zone, from, to }: QuietHours): number {
  if (from === to) return instant;
  const { date } = localOf(instant, zone);
  // The evening before may reach into this day, and where clocks go back at midnight the next day may have begun already.
  for (const day of [addDays(date, -1), date, addDays(date, 1)]) {
    const end = lastInstantOf({ date: from < to ? day : addDays(day, 1), time: to, zone });
    if (instant < end && instant >= instantOf({ date: day, time: from, zone })) return end;
  }
  return instant;
}

/** The moment itself, or the beginning of the next worked day if its own is free. */
function endOfFreeDays(instant: number, zone: string, days: WorkingDays): number {
  const { date } = localOf(instant, zone);
  const worked = workedDayFrom(days, date, 1);
  return worked === date ? instant : instantOf({ date: worked, time: '00:00', zone });
}
