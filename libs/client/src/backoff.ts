const FIRST_MS = 400;
const LONGEST_MS = 20_000;
const SHORTEST_MS = 100;
/** After how many seconds something is asked again, where the server did not say. */
const AGAIN_SECONDS = 2;

/**
 * The try that a line begins with which the other end closed: that end went away and not this one, so all of its clients
 * come at once, and leave it more room than one that lost its way does.
 */
export const CLOSED_THERE = 3;

/**
 * How long to wait before the next try, in milliseconds: anywhere between almost nothing and a ceiling that doubles
 * with every try. After a restart of the server its clients so come back spread out and not all at once.
 * @param attempt 0 for the first try after a loss
 * @param random 0 to 1
 */
export function fullJitter(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return anywhereIn(ceiling, random);
}

/** A moment within so many milliseconds: how those come back to whom a server said that it ends. */
export const anywhereIn = (ms: number, random: number): number => Math.max(SHORTEST_MS, Math.round(ms * random));

/**
 * How long to wait before something is asked again that stayed without an answer or was refused as `busy`, in milliseconds:
 * never before the time that the server named, and anywhere within as long again, so that those whom it sent away together
 * do not come together.
 * @param seconds what the server named, if it did
 * @param random 0 to 1
 */
export const againAfter = (seconds: number | undefined, random: number): number =>
  Math.round((seconds ?? AGAIN_SECONDS) * 1000 * (1 + random));
