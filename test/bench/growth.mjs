import { pairedLatency } from './paired-latency.mjs';
import { rounded, spread } from './quantile.mjs';
import { barazaSide } from './side.mjs';

/**
 * Post to all in a case that 200 and in one that 1000 sockets follow, in turns.
 * @returns {Promise<{rate: number, sides: {members: number, all: object}[], ratio: number}>}
 */
export async function growth(api, { memberCounts, rate, seconds, say }) {
  const sides = [];
  for (const members of memberCounts) sides.push(await barazaSide(api, members));
  const runs = await pairedLatency(sides, { door: 'socket', rate, seconds });
  sides.forEach((side) => side.close());
  const told = runs.map(({ all }, place) => ({ members: memberCounts[place], all: spread(all) }));
  const ratio = rounded(told[1].all.p50 / told[0].all.p50, 2);
  say(`growth: ${told.map(({ members, all }) => `${members} members ${all.p50} ms`).join(', ')}`);
  return { rate, sides: told, ratio };
}
