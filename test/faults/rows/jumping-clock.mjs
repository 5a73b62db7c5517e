import { holdsWithin, sleep } from '../../bench/sleep.mjs';
import { asTheModelSays, hit, inTime, sentOnce, whole } from '../oracles.mjs';

/** Nothing fires until the clock is confirmed; then each is told once, by its highest step. */
export async function clockOfTheDatabaseJumps(rig) {
  const worker = await rig.worker();
  const items = await rig.agrees(6);
  await rig.comesDue(items, [1, 2], 12 * 3600);
  await sleep(3000);
  rig.faults.note('clock', { jumps: '1 day' });
  await rig.ask(`with x as (update baraza.installation set clock_offset = clock_offset + '1 day')
    update baraza.reminder_watch set jumped = '1 day'`);
  const stopped = () => worker.output().includes('the clock of the database jumped');
  await holdsWithin(30_000, stopped);
  await sleep(4000);
  const [{ early }] = await rig.ask(`select count(*)::int as early from baraza.rung where state <> 'planned'`);
  const alarms = worker.output().split('the clock of the database jumped').length - 1;
  await rig.ask('select baraza.confirm_clock()');
  await rig.settles();
  await worker.stop();
  return [
    hit(stopped() ? 1 : 0),
    {
      oracle: 'O10',
      what: 'steps that fired before the clock was confirmed',
      value: early,
      bound: '= 0',
      holds: early === 0,
    },
    { oracle: 'O16', what: 'times that the log said so', value: alarms, bound: '= 1', holds: alarms === 1 },
    ...(await asTheModelSays(rig.database, rig.items)),
    (await inTime(rig.database, 0))[0],
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}
