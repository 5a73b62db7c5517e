import type { ActionPriority } from '../actions/action.status.js';
import { heldUntil, type QuietHours } from '../time/quiet-hours.js';
import { addDays } from '../time/local-date.js';
import { workedDayFrom, type WorkingDays } from '../time/work-calendar.js';
import { instantOf, localOf } from '../time/zone.js';

/** At what time of the next working day somebody is reminded again of what can wait for it. */
const MORNING = '09:00';
/** After how many hours somebody is reminded again of what presses. */
const HOURS_WHEN_URGENT = 3;

/**
 * When somebody who wants to be reminded later is reminded again: in the morning of the next working day, or in some hours of what
 * is urgent; not in their quiet hours, and never after the next step of the reminder, which speaks by itself. Null where nobody may
 * wait: it is about life or safety, or the next step comes at once.
 * @param now milliseconds since 1970
 * @param working the days on which is worked
 * @param quiet when they are not to be disturbed; `peace` are the working days, where free days are left in peace too
 * @param next when the next step comes, if there is one
 */
export function laterThan(
  now: number,
  priority: ActionPriority,
  working: WorkingDays,
  { quiet, peace }: { quiet: QuietHours; peace?: WorkingDays | undefined },
  next: number | null,
): number | null {
  if (priority === 'life_or_safety') return null;
  const wanted = priority === 'urgent' ? now + HOURS_WHEN_URGENT * 3_600_000 : morningAfter(now, working, quiet.zone);
  const until = Math.min(heldUntil(wanted, quiet, peace) ?? wanted, next ?? Infinity);
  return until > now ? until : null;
}

const morningAfter = (now: number, working: WorkingDays, zone: string): number =>
  instantOf({ date: workedDayFrom(working, addDays(localOf(now, zone).date, 1), 1), time: MORNING, zone });
