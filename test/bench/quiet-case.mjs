import { startGenerator } from './generator.mjs';
import { pairedLatency } from './paired-latency.mjs';
import { rounded, spread } from './quantile.mjs';
import { barazaSide, referenceSide } from './side.mjs';

const LEAD_MS = 1500;

/**
 * What a case at full load does to a quiet one on the same server: the quiet one's latency without and with it, twice each in
 * turn. The load comes from a process of its own, which gives way to whoever is measured: on two cores its fifty clients would
 * otherwise take the processor from server, database and the clients measured. The reference has no bound; it says what two cores and one process bear.
 * @param {'Baraza'|'reference'} kind what the server is
 * @returns {Promise<{members: number, rate: number, alone: object, beside: object, busyPerSecond: number, ratio: number}>}
 */
export async function quietCase(kind, server, { members, rate, window, seconds, say }) {
  const quiet = await (kind === 'Baraza' ? barazaSide : referenceSide)(server, members);
  const busy = startGenerator('busy-case.mjs', { givesWay: true });
  await busy.ask({ name: 'open', kind, server: { port: server.port, pid: server.pid }, members });
  const [alone, beside] = [[], []];
  let busyPerSecond = 0;
  for (let round = 0; round < 2; round++) {
    alone.push(...(await latencyOf(quiet, rate, seconds)));
    const running = busy.ask({ name: 'run', window, seconds: seconds + 2 * (LEAD_MS / 1000) });
    await new Promise((resolve) => setTimeout(resolve, LEAD_MS));
    beside.push(...(await latencyOf(quiet, rate, seconds)));
    busyPerSecond = (await running).perSecond;
  }
  busy.stop();
  quiet.close();
  const [one, other] = [spread(alone), spread(beside)];
  const ratio = rounded(other.p50 / one.p50, 2);
  say(
    `quiet case of ${kind}, ${members} members: all p50 ${one.p50} ms alone, ${other.p50} ms beside ${busyPerSecond} posts/s`,
  );
  return { members, rate, alone: one, beside: other, busyPerSecond, ratio };
}

async function latencyOf(side, rate, seconds) {
  const [{ all }] = await pairedLatency([side], { door: 'socket', rate, seconds });
  return all;
}
