const FIRST_MS = 400;
const LONGEST_MS = 20_000;
const SHORTEST_MS = 100;

/**
 * How long to wait before the next try, in milliseconds: anywhere between almost nothing and a ceiling that doubles
 * with every try. After a restart of the server its clients so come back spread out and not all at once.
 * @param attempt 0 for the first try after a loss
 * @param random 0 to 1
 */
export function fullJitter(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.max(SHORTEST_MS, Math.round(ceiling * random));
}
