import { holdsWithin, sleep } from '../../bench/sleep.mjs';
import { asTheModelSays, hit, inTime, queueHolds, sentOnce, unchanged, whole } from '../oracles.mjs';

const ITEMS = 10;
const SWEEP_MS = 2000;
/** After so many sweeps the queue is looked at. */
const LOOK_MS = 4 * SWEEP_MS;

/** What comes in half a minute has its job again before that, and what is due is found by the sweep. */
export async function queueWiped(rig) {
  const items = await rig.agrees(ITEMS);
  const workers = [];
  for (let worker = 0; worker < 2; worker++) workers.push(await rig.worker({ WORKER_SWEEP_MS: String(SWEEP_MS) }));
  await rig.comesDue(items.slice(0, ITEMS / 2), [1], 45);
  await holdsWithin(30_000, async () => (await jobs(rig)).length === ITEMS / 2);
  const before = await jobs(rig);
  await wipe(rig);
  await rig.comesDue(items.slice(ITEMS / 2), [1], 1);
  await holdsWithin(30_000, async () => (await jobs(rig)).length === ITEMS / 2);
  const again = await jobs(rig);
  await sleep(2 * LOOK_MS);
  const holds = await queueHolds(rig.database);
  const later = await jobs(rig);
  await holdsWithin(
    60_000,
    async () => !(await rig.ask(`select from baraza.rung where number = 1 and state = 'planned'`)).length,
  );
  await rig.settles();
  for (const worker of workers) await worker.stop();
  return [
    hit(before.filter((id) => !again.includes(id)).length, ITEMS / 2),
    ...(await asTheModelSays(rig.database, rig.items)),
    ...(await inTime(rig.database, 30)),
    holds,
    unchanged(again, later),
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

const jobs = async (rig) =>
  (await rig.ask(`select id from queue.job where id like 'rung-%' order by id`)).map(({ id }) => id);

async function wipe(rig) {
  rig.faults.note('wiped');
  const tables = await rig.ask(
    `select format('queue.%I', tablename) as name from pg_tables where schemaname = 'queue'`,
  );
  for (const { name } of tables) await rig.ask(`delete from ${name}`);
}
