import type { WorkCalendar } from '../time/work-calendar.js';
import { addWorkingMinutes } from '../time/working-time.js';
import { type Referral, stateCodes } from './referral.status.js';

const HOUR_MS = 3_600_000;
/** Beyond so many times a timer changes nothing more. */
export const TIMES_MAX = 3;

/** A length of time as the codes write it: `8wh` eight working hours, `4h` four hours, `2d` two days that pass. */
export interface Length {
  amount: number;
  unit: 'wh' | 'h' | 'd';
}

/** Reads a length, or null where it is none. */
export function readLength(written: string): Length | null {
  const found = /^([1-9]\d{0,3})(wh|h|d)$/.exec(written);
  return found && { amount: Number(found[1]), unit: found[2] as Length['unit'] };
}

/** A length of time that passes by the clock, in milliseconds. */
const passing = ({ amount, unit }: Length): number => amount * (unit === 'd' ? 24 : 1) * HOUR_MS;

/**
 * The moment at which the timer of a state has run out so many times, in milliseconds since 1970; null where nothing runs. It
 * is reckoned anew by whoever reads, so that what is late shows at once and a timer ends with the state that it belongs to.
 * @param calendar of the receiving service, for the timers that count its working hours
 * @param times 1, 2 or 3
 */
export function timerEndsAt(
  referral: Pick<Referral, 'state' | 'priority' | 'since' | 'slotAt'>,
  calendar: WorkCalendar,
  times = 1,
): number | null {
  const { timer } = stateCodes(referral.state);
  if (!timer) return null;
  const from = timer.from === 'slot' ? (referral.slotAt ?? referral.since) : referral.since;
  const length = readLength(timer[referral.priority])!;
  if (length.unit === 'wh') return addWorkingMinutes(calendar, from, length.amount * times * 60);
  return from + times * passing(length);
}

/** How often the timer of the present state has run out by now: 0 to 3. */
export function timesRunOut(
  referral: Pick<Referral, 'state' | 'priority' | 'since' | 'slotAt'>,
  calendar: WorkCalendar,
  now: number,
): number {
  let times = 0;
  for (let next = 1; next <= TIMES_MAX; next++) {
    const ends = timerEndsAt(referral, calendar, next);
    if (ends === null || ends > now) break;
    times = next;
  }
  return times;
}

/** Whether an appointment lies within the days that the codes ask for; one that is later is shown as late and not refused. */
export function isSlotInTime({ since, priority }: Pick<Referral, 'since' | 'priority'>, slotAt: number): boolean {
  return slotAt - since <= passing(readLength(stateCodes('scheduled').slot_within![priority])!);
}
