import { type Promised } from '../time/promised.js';
import { type WorkCalendar } from '../time/work-calendar.js';
import { instantOf } from '../time/zone.js';
import { ACCEPT_STEP, ASKED_TO_ACCEPT, type KeptLadder } from './acceptance.js';
import { type Rung } from './ladder.js';
import { rungAt } from './rung-at.js';

/** A rung with its moment. */
export interface PlannedRung extends Pick<Rung, 'number' | 'audience' | 'channels'> {
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * When each rung of a ladder comes, lowest first: what the form shows and what the engine does. A rung never comes before the
 * one below it. Where an unusual calendar or a change of the clocks would turn two around, the higher waits for the lower.
 * Rungs that lie in the past are planned too. The step that asks to accept comes first, whenever its moment is.
 * @param ladder one in which `wrongInLadder` finds nothing
 * @param calendar one in which `wrongInCalendar` finds nothing
 * @throws Refusal `invalid_input` when the calendar never works
 */
export function planRungs(ladder: KeptLadder, due: Promised, calendar: WorkCalendar): PlannedRung[] {
  let below = -Infinity;
  const steps = ladder.rungs.map(({ number, offset, audience, channels }) => {
    below = Math.max(below, rungAt(offset, due, calendar));
    return { number, at: below, audience, channels };
  });
  if (!ladder.acceptBy) return steps;
  return [{ number: ACCEPT_STEP, at: instantOf(ladder.acceptBy), ...ASKED_TO_ACCEPT }, ...steps];
}
