import { send } from './post-book.mjs';
import { processorSeconds, microsecondsEach } from './process-cost.mjs';
import { median, rounded } from './quantile.mjs';
import { holdsWithin, sleep } from './sleep.mjs';

const WARM_UP_MS = 700;
const SETTLE_MS = 8000;

/**
 * As many posts a second as a server bears: so many are always under way, and the next is sent when one is settled, that
 * is acknowledged and received by all.
 * @param {import('./side.mjs').Side} side
 * @param {{window: number, seconds: number, door?: 'socket'|'http'}} how
 * @returns {Promise<{perSecond: number, ackP50: number, allP50: number, cpuEach: number|null, failed: number, missing: number}>}
 */
export async function closedLoop(side, { window, seconds, door = 'socket' }) {
  const { book, pid } = side;
  const post = side.doors[door];
  const kept = { ack: [], all: [] };
  const failedBefore = book.failed;
  let series = null;
  let open = true;
  book.onSettled = () => {
    while (open && book.waiting < window) send(book, post, performance.now(), series);
  };
  book.onSettled();
  await sleep(WARM_UP_MS);
  series = kept;
  const before = {
    at: performance.now(),
    settled: book.settled,
    deliveries: book.deliveries,
    cpu: processorSeconds(pid),
  };
  await sleep(seconds * 1000);
  const after = {
    at: performance.now(),
    settled: book.settled,
    deliveries: book.deliveries,
    cpu: processorSeconds(pid),
  };
  open = false;
  await holdsWithin(SETTLE_MS, () => book.waiting === 0);
  book.onSettled = () => {};
  return {
    perSecond: rounded((after.settled - before.settled) / ((after.at - before.at) / 1000), 1),
    ackP50: rounded(median(kept.ack)),
    allP50: rounded(median(kept.all)),
    cpuEach: microsecondsEach(before.cpu, after.cpu, after.deliveries - before.deliveries),
    failed: book.failed - failedBefore,
    missing: book.unsettledOf(kept),
  };
}

/**
 * Rounds of several servers in turn, so that all have their share of the machine's good and bad moments.
 * @returns {Promise<Awaited<ReturnType<typeof closedLoop>>[][]>} for each side its rounds
 */
export async function interleavedRounds(sides, rounds, how) {
  const told = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = sides.map((_, place) => (round % 2 ? sides.length - 1 - place : place));
    for (const place of order) told[place].push(await closedLoop(sides[place], how));
  }
  return told;
}
