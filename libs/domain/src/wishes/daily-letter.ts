import { addDays } from '../time/local-date.js';
import { heldUntil, type QuietHours } from '../time/quiet-hours.js';
import { workedDayFrom, type WorkingDays } from '../time/work-calendar.js';
import { instantOf, localOf } from '../time/zone.js';

/** A daily letter: of which day it is, and when it goes out. */
export interface DailyLetter {
  /** `YYYY-MM-DD` on the clock of the zone. */
  day: string;
  /** Milliseconds since 1970. Later than the time that was chosen when that is in the person's quiet hours. */
  at: number;
}

/**
 * The first daily letter that comes after a moment. Who is left in peace on free days gets none on them.
 * @param after milliseconds since 1970
 * @param time when it comes, `HH:MM` on the clock of the zone of the quiet hours
 * @param days the person's working days, if their free days are to be left in peace
 * @throws Refusal `invalid_input` when there is no working day within a year
 */
export function dailyAfter(after: number, time: string, quiet: QuietHours, days?: WorkingDays): DailyLetter {
  const chosen = (day: string): number => instantOf({ date: day, time, zone: quiet.zone });
  const { date: today } = localOf(after, quiet.zone);
  const from = chosen(today) > after ? today : addDays(today, 1);
  const day = days ? workedDayFrom(days, from, 1) : from;
  return { day, at: heldUntil(chosen(day), quiet, days) ?? chosen(day) };
}
