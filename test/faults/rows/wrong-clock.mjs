import { join } from 'node:path';
import { asTheModelSays, hit, inTime, sentOnce, whole } from '../oracles.mjs';

const SHIFT = join(import.meta.dirname, '..', 'shifted-clock.mjs');

/** Only the database's clock decides. */
export async function clockOfTheWorkerIsWrong(rig) {
  const items = await rig.agrees(6);
  const workers = [];
  for (const hours of [2, -2]) {
    workers.push(await rig.worker({ SHIFT_HOURS: String(hours) }, ['--import', SHIFT]));
    rig.faults.note('clock', { hours });
  }
  await rig.comesDue(items.slice(0, 3), [1], 12);
  await rig.comesDue(items.slice(3), [1], 90 * 60);
  for (const item of items.slice(3)) item.due = [];
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  await rig.settles();
  const shifted = workers.filter((worker) => worker.output().includes('the clock of this process is shifted')).length;
  for (const worker of workers) await worker.stop();
  return [
    hit(shifted, 2),
    ...(await asTheModelSays(rig.database, rig.items)),
    ...(await inTime(rig.database, 5)),
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}
