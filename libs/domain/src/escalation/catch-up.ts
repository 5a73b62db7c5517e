import { ACCEPT_STEP } from './acceptance.js';
import { type PlannedRung } from './plan-rungs.js';

const HOUR = 3_600_000;

/** What becomes of the rungs that are due and have not fired; each is named once. */
export interface CatchUp {
  /** The one that fires now, if any. */
  fire: number | null;
  /** Will not fire, because a higher one does or has. */
  superseded: number[];
  /** Too late to fire without a person who says so. */
  obsolete: number[];
}

/**
 * What fires now. However many rungs came due while nothing ran, people are told once, by the highest of them that is not too
 * old; and never by one that lies below what they were told already. Whether something was accepted is asked whatever was said
 * of its date before.
 * @param fired the numbers of the rungs that fired before
 * @param now milliseconds since 1970, by the clock of the database
 */
export function catchUp(
  planned: readonly Pick<PlannedRung, 'number' | 'at'>[],
  fired: ReadonlySet<number>,
  now: number,
  obsoleteAfterHours: number,
): CatchUp {
  const told = Math.max(-1, ...fired);
  const due = planned.filter(({ number, at }) => at <= now && !fired.has(number));
  const inTime = due
    .filter(({ at }) => now - at <= obsoleteAfterHours * HOUR)
    .filter(({ number }) => number > told || number === ACCEPT_STEP);
  const fire = inTime.length ? Math.max(...inTime.map(({ number }) => number)) : null;
  const highest = fire ?? told;
  return {
    fire,
    superseded: due.filter(({ number }) => number < highest).map(({ number }) => number),
    obsolete: due.filter(({ number }) => number > highest).map(({ number }) => number),
  };
}
