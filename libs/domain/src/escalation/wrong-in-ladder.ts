import { type Promised } from '../time/promised.js';
import { WORKING_DAYS_MAX, type WorkCalendar } from '../time/work-calendar.js';
import { WORKING_MINUTES_MAX } from '../time/working-time.js';
import { instantOf } from '../time/zone.js';
import { type Ladder, type Rung, RUNG_DAYS_MAX, type RungOffset, RUNGS_MAX } from './ladder.js';
import { rungAt } from './rung-at.js';

/** A week like any other, in which rungs are compared: no holiday, no change of the clocks. */
const WEEK: WorkCalendar = { zone: 'UTC', weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', closed: new Set() };
/** A Wednesday. */
const DUE: Promised = { date: '2026-06-10', time: '12:00', zone: 'UTC' };
const DAY = 86_400_000;

/**
 * What is wrong with a ladder as a whole, in sentences that say what to do; nothing if it can be climbed. Its fields are taken
 * to be of the right kind.
 */
export function wrongInLadder({ rungs }: Ladder): string[] {
  if (!rungs.length) return ['A ladder needs at least one rung.'];
  if (rungs.length > RUNGS_MAX) return [`A ladder has at most ${RUNGS_MAX} rungs. Take some away.`];
  return [...rungs.flatMap(wrongInRung), ...wrongOrder(rungs), ...wrongTop(rungs)];
}

function wrongInRung({ number, offset, audience, channels }: Rung, place: number): string[] {
  const wrong: string[] = [];
  if (number !== place + 1) wrong.push(`Rungs are numbered 1, 2, 3 and so on: rung ${place + 1} has another number.`);
  if (!audience.length) wrong.push(`Rung ${place + 1} speaks to nobody. Choose somebody.`);
  if (!channels.length) wrong.push(`Rung ${place + 1} goes nowhere. Choose how it reaches people.`);
  if (referenceAt(offset) === null)
    wrong.push(`Rung ${place + 1} would never come: it must lie within a year of the due date. Bring it nearer.`);
  return wrong;
}

function wrongOrder(rungs: readonly Rung[]): string[] {
  let below = -Infinity;
  return rungs.flatMap(({ offset }, place) => {
    const at = referenceAt(offset);
    if (at === null) return [];
    const wrong = at <= below ? [`Rung ${place + 1} must come later than the one below it.`] : [];
    below = Math.max(below, at);
    return wrong;
  });
}

/** The top of a ladder cannot be missed: somebody who answers for the whole table, or a place where all will see it. */
function wrongTop(rungs: readonly Rung[]): string[] {
  const top = rungs.at(-1)?.audience ?? [];
  return top.includes('agenda') || top.includes('chair')
    ? []
    : ['The last rung must speak to the chair or put it on the next agenda.'];
}

/** The moment of a rung in the week in which rungs are compared, or null if it is too far away ever to come. */
function referenceAt(offset: RungOffset): number | null {
  const { days = 0, hours = 0, minutes = 0 } = offset;
  if (![days, hours, minutes].every(Number.isInteger) || Math.abs(days) > WORKING_DAYS_MAX) return null;
  if (Math.abs(hours * 60 + minutes) > WORKING_MINUTES_MAX) return null;
  const at = rungAt(offset, DUE, WEEK);
  return Math.abs(at - instantOf(DUE)) <= RUNG_DAYS_MAX * DAY ? at : null;
}
