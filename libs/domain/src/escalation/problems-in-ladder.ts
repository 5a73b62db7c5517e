import { type Promised } from '../time/promised.js';
import { WORKING_DAYS_MAX, type WorkCalendar } from '../time/work-calendar.js';
import { WORKING_MINUTES_MAX } from '../time/working-time.js';
import { instantOf } from '../time/zone.js';
import type { Rung, RungOffset, Steps } from './ladder.js';
import { RUNG_DAYS_MAX, RUNGS_MAX } from './ladder-parts.js';
import { rungAt } from './rung-at.js';

/** What can be wrong with a ladder as a whole. */
export const LADDER_PROBLEMS = [
  'no_rungs',
  'too_many',
  'numbers',
  'no_audience',
  'no_channels',
  'never_comes',
  'out_of_order',
  'no_top',
] as const;
export type LadderProblem = (typeof LADDER_PROBLEMS)[number];

/** What is wrong, and with which rung, from 1 on; null for the ladder as a whole. */
export interface FoundProblem {
  rung: number | null;
  problem: LadderProblem;
}

/** A week like any other, in which rungs are compared: no holiday, no change of the clocks. */
const WEEK: WorkCalendar = { zone: 'UTC', weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', closed: new Set() };
/** A Wednesday. */
const DUE: Promised = { date: '2026-06-10', time: '12:00', zone: 'UTC' };
const DAY = 86_400_000;

/** What is wrong with a ladder as a whole; nothing if it can be climbed. Its fields are taken to be of the right kind. */
export function problemsInLadder({ rungs }: Pick<Steps, 'rungs'>): FoundProblem[] {
  if (!rungs.length) return [{ rung: null, problem: 'no_rungs' }];
  if (rungs.length > RUNGS_MAX) return [{ rung: null, problem: 'too_many' }];
  return [...rungs.flatMap(inRung), ...inOrder(rungs), ...atTop(rungs)];
}

function inRung({ number, offset, audience, channels }: Rung, place: number): FoundProblem[] {
  const found: LadderProblem[] = [];
  if (number !== place + 1) found.push('numbers');
  if (!audience.length) found.push('no_audience');
  if (!channels.length) found.push('no_channels');
  if (referenceAt(offset) === null) found.push('never_comes');
  return found.map((problem) => ({ rung: place + 1, problem }));
}

function inOrder(rungs: readonly Rung[]): FoundProblem[] {
  let below = -Infinity;
  return rungs.flatMap(({ offset }, place) => {
    const at = referenceAt(offset);
    if (at === null) return [];
    const found: FoundProblem[] = at <= below ? [{ rung: place + 1, problem: 'out_of_order' }] : [];
    below = Math.max(below, at);
    return found;
  });
}

/** The top of a ladder cannot be missed: somebody who answers for the whole table, or a place where all will see it. */
function atTop(rungs: readonly Rung[]): FoundProblem[] {
  const top = rungs.at(-1)?.audience ?? [];
  return top.includes('agenda') || top.includes('chair') ? [] : [{ rung: rungs.length, problem: 'no_top' }];
}

/** The moment of a rung in the week in which rungs are compared, or null if it is too far away ever to come. */
function referenceAt(offset: RungOffset): number | null {
  const { days = 0, hours = 0, minutes = 0 } = offset;
  if (![days, hours, minutes].every(Number.isInteger) || Math.abs(days) > WORKING_DAYS_MAX) return null;
  if (Math.abs(hours * 60 + minutes) > WORKING_MINUTES_MAX) return null;
  const at = rungAt(offset, DUE, WEEK);
  return Math.abs(at - instantOf(DUE)) <= RUNG_DAYS_MAX * DAY ? at : null;
}
