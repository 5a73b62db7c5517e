import type { StreamName } from '#libs/domain';
import { between, type Numbering } from './log-numbers.js';

/** How far somebody has come in a log: everything up to a row was on their screen. */
export interface SeenRows {
  /** The number of the last row up to which all were on the screen. */
  upTo: number;
  /** False after a leap to rows further on: what lies between was not on the screen. */
  connected: boolean;
}

/**
 * With the rows that are on the screen now. Whoever scrolls has all rows before their eyes that go by; whoever leaps has not, and
 * goes on only where they come back to what they saw.
 * @param from the first row on the screen
 * @param to the last one of which the end is there
 */
export function withSeenRows({ upTo, connected }: SeenRows, from: number, to: number): SeenRows {
  const goesOn = connected || from <= upTo + 1;
  return { upTo: goesOn ? Math.max(upTo, to) : upTo, connected: goesOn };
}

/** The last event of each stream among some rows. */
export function lastOfEach(numbering: Numbering, from: number, to: number): Map<StreamName, number> {
  return new Map(between(numbering, from, to).map(({ stream, event }) => [stream, event.seq]));
}
