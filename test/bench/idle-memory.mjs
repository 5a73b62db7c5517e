import 'reflect-metadata';
import { join } from 'node:path';
import { chooseDemonstrationPerson } from '#libs/client';
import { SEATS } from './bench-table.mjs';
import { startGenerator } from './generator.mjs';
import { residentKiB } from './process-cost.mjs';
import { rounded } from './quantile.mjs';
import { startApi, startReference } from './server-process.mjs';
import { sleep } from './sleep.mjs';

const GC = ['--expose-gc', `--import=${join(import.meta.dirname, 'gc-on-signal.mjs')}`];
const GENERATORS = 2;
const SETTLE_MS = 3000;

/**
 * What an open socket costs in memory on which nothing happens: of somebody who is signed in, and of Socket.IO alone. The
 * one server has ended before the other begins. Each lets go of garbage before it is looked at.
 * @returns {Promise<{count: number, barazaKiB: number, rawKiB: number, ratio: number, openedInS: number}>}
 */
export async function idleMemory(database, { count, say }) {
  const raw = await startReference(undefined, GC);
  const rawCost = await costOf(raw, count, {});
  await raw.stop();
  const settings = { SOCKETS_PER_PERSON: String(count) };
  const api = await startApi(database.url, GC, { settings });
  const origin = `http://127.0.0.1:${api.port}`;
  const cookies = [];
  for (const { personId } of SEATS) cookies.push(await chooseDemonstrationPerson(origin, personId));
  const barazaCost = await costOf(api, count, { cookies, origin });
  await api.stop();
  const [barazaKiB, rawKiB] = [barazaCost.each, rawCost.each];
  say(`idle, ${count} sockets: Baraza ${rounded(barazaKiB, 1)} KiB each, Socket.IO alone ${rounded(rawKiB, 1)} KiB`);
  return {
    count,
    barazaKiB: rounded(barazaKiB, 1),
    rawKiB: rounded(rawKiB, 1),
    ratio: rounded(barazaKiB / rawKiB, 2),
    openedInS: rounded(barazaCost.seconds, 1),
  };
}

async function costOf(server, count, how) {
  const generators = Array.from({ length: GENERATORS }, () => startGenerator('idle-sockets.mjs'));
  const open = (some) =>
    Promise.all(generators.map((one) => one.ask({ name: 'open', port: server.port, count: some, ...how })));
  // The first sockets also make what is made once.
  await open(50);
  const before = await settled(server);
  const begun = performance.now();
  await open(Math.round(count / GENERATORS));
  const seconds = (performance.now() - begun) / 1000;
  const after = await settled(server);
  generators.forEach((one) => one.stop());
  return { each: (after - before) / count, seconds };
}

async function settled({ pid }) {
  for (let time = 0; time < 2; time++) {
    process.kill(pid, 'SIGUSR2');
    await sleep(SETTLE_MS);
  }
  return residentKiB(pid);
}
