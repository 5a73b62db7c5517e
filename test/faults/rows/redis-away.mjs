import { holdsWithin, sleep } from '../../bench/sleep.mjs';
import { asTheModelSays, hit, inTime, queueHolds, sentOnce, stopped, whole } from '../oracles.mjs';
import { openRedis } from '../redis-server.mjs';

const ITEMS = 10;
const SWEEP_MS = 2000;

/** What has a job, and what comes due while Redis is away, is told by the sweep; when it is back it wakes again. */
export async function redisKilled(rig) {
  const redis = await openRedis();
  const items = await rig.agrees(ITEMS);
  const workers = await twoWorkers(rig, redis);
  await rig.comesDue(items.slice(0, ITEMS / 2), [1], 20);
  await holdsWithin(30_000, async () => (await redis.jobsOf(items)).length === ITEMS / 2);
  await sleep(rig.chance.below(2000));
  await redis.kills();
  rig.faults.note('SIGKILL', { redis: true });
  await rig.comesDue(items.slice(ITEMS / 2), [1], 2);
  await sleep(6000);
  await redis.starts();
  await holdsWithin(
    60_000,
    async () => !(await rig.ask(`select from baraza.rung where number = 1 and state = 'planned'`)).length,
  );
  await rig.settles();
  await sleep(4 * SWEEP_MS);
  const holds = await queueHolds(rig.database);
  for (const worker of workers) await worker.stop();
  return [
    hit(rig.faults.lines('SIGKILL').length),
    ...(await asTheModelSays(rig.database, rig.items)),
    ...(await inTime(rig.database, 30)),
    holds,
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

/** Jobs from the past find nothing to do: their steps were cancelled, or planned anew. */
export async function redisFromThePast(rig) {
  const redis = await openRedis();
  const items = await rig.agrees(ITEMS);
  const workers = await twoWorkers(rig, redis);
  await rig.comesDue(items, [1], 20);
  await holdsWithin(30_000, async () => (await redis.jobsOf(items)).length === ITEMS);
  // What it does is on the disk within a second.
  await sleep(1500);
  redis.keepsCopy();
  const ended = items.slice(0, ITEMS / 2);
  for (const item of ended) {
    await rig.finishes(item);
    Object.assign(item, { due: [], ended: true });
  }
  await rig.settlesAfter(22_000);
  await redis.kills();
  redis.bringsCopyBack();
  await redis.starts();
  rig.faults.note('restored');
  const stale = await redis.jobsOf(items);
  await sleep(4 * SWEEP_MS);
  await rig.settles();
  const left = await redis.jobsOf(items);
  for (const worker of workers) await worker.stop();
  const ends = new Map(rig.deeds.lines('finished').map(({ id, at }) => [id, at]));
  return [
    hit(stale.length, ITEMS / 2),
    ...(await asTheModelSays(rig.database, rig.items)),
    await stopped(rig.database, rig.sink, ends),
    {
      oracle: 'O15',
      what: 'jobs from the past that are still there',
      value: left.length,
      bound: '= 0',
      holds: left.length === 0,
    },
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

async function twoWorkers(rig, redis) {
  const settings = { WORKER_SWEEP_MS: String(SWEEP_MS), REDIS_URL: redis.url };
  return [await rig.worker(settings), await rig.worker(settings)];
}
