import { send } from './post-book.mjs';
import { processorSeconds, microsecondsEach } from './process-cost.mjs';
import { median, quantile, rounded, spread } from './quantile.mjs';
import { holdsWithin, sleepUntil } from './sleep.mjs';

const WARM_UP_MS = 2000;
const SETTLE_MS = 5000;

/**
 * Latency of several servers side by side. All are up on the same machine and database server; their posts take turns at
 * a fixed rate and the order of the turns changes every second, so that all see the same noise. Times count from the
 * instant at which a post was due, so that a stall is not hidden by the posts that it holds up. Only ratios of medians
 * mean something.
 * @param {import('./side.mjs').Side[]} sides
 * @param {{door: 'socket'|'http', rate: number, seconds: number}} how `rate` is posts a second on each side
 * @returns {Promise<{name: string, ack: number[], all: number[], missing: number, failed: number, cpuEach: number|null}[]>}
 */
export async function pairedLatency(sides, { door, rate, seconds }) {
  const runs = sides.map((side) => ({
    side,
    post: side.doors[door],
    series: { ack: [], all: [] },
    failedBefore: side.book.failed,
  }));
  const gap = 1000 / rate / sides.length;
  const begin = performance.now();
  const turns = Math.round((WARM_UP_MS + seconds * 1000) / gap);
  const firstKept = Math.ceil(WARM_UP_MS / gap / sides.length) * sides.length;
  for (let turn = 0; turn < turns; turn++) {
    if (turn === firstKept) runs.forEach((run) => Object.assign(run, costsOf(run.side)));
    const due = begin + turn * gap;
    await sleepUntil(due);
    const second = Math.floor((turn * gap) / 1000);
    const run = runs[placeOf(turn % sides.length, second, sides.length)];
    send(run.side.book, run.post, due, turn < firstKept ? null : run.series);
  }
  await holdsWithin(SETTLE_MS, () => runs.every(({ side }) => side.book.waiting === 0));
  return runs.map(({ side, series, cpu, deliveries, failedBefore }) => ({
    name: side.name,
    ...series,
    missing: side.book.unsettledOf(series),
    failed: side.book.failed - failedBefore,
    cpuEach: microsecondsEach(cpu, processorSeconds(side.pid), side.book.deliveries - deliveries),
  }));
}

const costsOf = ({ pid, book }) => ({ cpu: processorSeconds(pid), deliveries: book.deliveries });

/** Whose turn it is: begun with another side every second, and every other time round backwards. */
function placeOf(turn, second, sides) {
  const place = (turn + second) % sides;
  return Math.floor(second / sides) % 2 ? sides - 1 - place : place;
}

/** How many times as long one takes as the other, in the middle; p99 is told for quiet machines only. */
export const ratiosOf = (one, other) => ({
  ack: rounded(median(one.ack) / median(other.ack)),
  all: rounded(median(one.all) / median(other.all)),
  allP99: rounded(quantile(one.all, 0.99) / quantile(other.all, 0.99)),
  cpu: one.cpuEach === null || other.cpuEach === null ? null : rounded(one.cpuEach / other.cpuEach),
});

/** One side's run as it is told. */
export const toldOf = ({ name, ack, all, missing, failed, cpuEach }) => ({
  name,
  ack: spread(ack),
  all: spread(all),
  missing,
  failed,
  cpuMicrosecondsPerDelivery: rounded(cpuEach, 1),
});
