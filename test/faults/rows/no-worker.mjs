import { asTheModelSays, hit, inTime, sentOnce, whole } from '../oracles.mjs';

/** Nobody is told three times: the highest step speaks, and the lower ones are left out. */
export async function everyWorkerAway(rig) {
  const workers = [await rig.worker(), await rig.worker()];
  const items = await rig.agrees(6);
  for (const worker of workers) {
    await worker.kill();
    rig.faults.note('SIGKILL', { pid: worker.pid });
  }
  await rig.comesDue(items.slice(0, 3), [1, 2, 3], 60);
  await rig.comesDue(items.slice(3), [1], 60);
  await rig.timeGoesBy('10 minutes');
  const back = [await rig.worker(), await rig.worker()];
  await rig.settles();
  for (const worker of back) await worker.stop();
  const [early, late] = await inTime(rig.database, 600);
  return [
    hit(rig.faults.lines('SIGKILL').length, 2),
    ...(await asTheModelSays(rig.database, rig.items)),
    early,
    late,
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}
