import { closedLoop, interleavedRounds } from './closed-loop.mjs';
import { isSame } from './live-goals.mjs';
import { pairedLatency, ratiosOf, toldOf } from './paired-latency.mjs';
import { barazaSide, referenceSide } from './side.mjs';

/** @typedef {{members: number, door: 'socket'|'http', rate: number, ratios: ReturnType<typeof ratiosOf>, same: ReturnType<typeof ratiosOf>,
 *   sides: ReturnType<typeof toldOf>[]}} LatencyRun */
/** @typedef {{members: number, window: number, baraza: object[], reference: object[], raw: object[]}} ThroughputRun */

const WARM_UP = { members: 10, window: 8, seconds: 1.5 };

/** Lets each server run for a moment at full load by both doors, so that none is measured while its code is still compiled. */
export async function warmUp({ api, reference, twin }) {
  const { members, window, seconds } = WARM_UP;
  const sides = [
    await barazaSide(api, members),
    await referenceSide(reference, members),
    await referenceSide(twin, members),
  ];
  for (const side of sides) for (const door of ['socket', 'http']) await closedLoop(side, { window, seconds, door });
  sides.forEach((side) => side.close());
}

/**
 * Latency of Baraza against the reference, and in the same seconds of the reference against another process of itself. A
 * run in which that pair differs is made once more; the second stands, whatever it is.
 * @returns {Promise<LatencyRun[]>}
 */
export async function latencyRuns({ api, reference, twin }, { memberCounts, doors, rates, seconds, say }) {
  const runs = [];
  for (const members of memberCounts) {
    const sides = [
      await barazaSide(api, members),
      await referenceSide(reference, members),
      await referenceSide(twin, members, 'its twin'),
    ];
    for (const door of doors) {
      const how = { door, rate: rates[members], seconds };
      let run = await latencyRun(sides, members, how);
      say(told(run));
      if (!isSame(run.same.all)) {
        run = await latencyRun(sides, members, how);
        say(`${told(run)} (once more)`);
      }
      runs.push(run);
    }
    sides.forEach((side) => side.close());
  }
  return runs;
}

async function latencyRun(sides, members, how) {
  const [baraza, one, other] = await pairedLatency(sides, how);
  return {
    members,
    door: how.door,
    rate: how.rate,
    ratios: ratiosOf(baraza, one),
    same: ratiosOf(other, one),
    sides: [baraza, one, other].map(toldOf),
  };
}

const told = ({ members, door, ratios, same }) =>
  `latency, ${members} members, ${door}: all ${ratios.all}, ack ${ratios.ack}, processor ${ratios.cpu} (the reference against itself: ${same.all}, ${same.ack})`;

/** Posts a second of Baraza, of the reference and of Socket.IO alone, in rounds that take turns. @returns {Promise<ThroughputRun[]>} */
export async function throughputRuns({ api, reference, raw }, { memberCounts, rounds, window, seconds, say }) {
  const runs = [];
  for (const members of memberCounts) {
    const sides = [
      await barazaSide(api, members),
      await referenceSide(reference, members),
      await referenceSide(raw, members, 'Socket.IO alone'),
    ];
    const [baraza, bare, alone] = await interleavedRounds(sides, rounds, { window, seconds });
    sides.forEach((side) => side.close());
    const figures = (list) => list.map((round) => round.perSecond).join(' ');
    say(
      `throughput, ${members} members: Baraza ${figures(baraza)}; the reference ${figures(bare)}; Socket.IO alone ${figures(alone)} posts/s`,
    );
    runs.push({ members, window, baraza, reference: bare, raw: alone });
  }
  return runs;
}
