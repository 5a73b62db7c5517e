import { holdsWithin, sleep } from '../../bench/sleep.mjs';
import { asTheModelSays, hit, inTime, sentOnce, whole } from '../oracles.mjs';

/** Nothing fires until the clock is confirmed; then each is told once, by its highest step. */
export const clockJumpsAhead = (rig) => clockJumps(rig, { by: '1 day', dueIn: 12 * 3600 });

/** Nothing fires until the clock is confirmed, nor before its time has come again. */
export const clockJumpsBack = (rig) => clockJumps(rig, { by: '-1 hour', dueIn: 20, after: '1 hour' });

async function clockJumps(rig, { by, dueIn, after }) {
  const worker = await rig.worker();
  const items = await rig.agrees(6);
  await rig.comesDue(items, [1, 2], dueIn);
  await sleep(3000);
  rig.faults.note('clock', { jumps: by });
  await rig.ask(
    `with x as (update baraza.installation set clock_offset = clock_offset + $1::interval)
    update baraza.reminder_watch set jumped = $1::interval`,
    [by],
  );
  const stopped = () => worker.output().includes('the clock of the database jumped');
  await holdsWithin(30_000, stopped);
  await sleep(4000);
  const early = await notPlanned(rig);
  const alarms = worker.output().split('the clock of the database jumped').length - 1;
  await rig.ask('select baraza.confirm_clock()');
  if (after) {
    await sleep(4000);
    await rig.timeGoesBy(after);
  }
  const confirmed = after ? await notPlanned(rig) : 0;
  await rig.settlesAfter(dueIn < 60 ? dueIn * 1000 : 0);
  await worker.stop();
  return [
    hit(stopped() ? 1 : 0),
    none('O10', 'steps that fired before the clock was confirmed', early),
    none('O10', 'steps that fired before their time had come again', confirmed),
    { oracle: 'O16', what: 'times that the log said so', value: alarms, bound: '= 1', holds: alarms === 1 },
    ...(await asTheModelSays(rig.database, rig.items)),
    (await inTime(rig.database, 0))[0],
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

const none = (oracle, what, value) => ({ oracle, what, value, bound: '= 0', holds: value === 0 });

const notPlanned = async (rig) =>
  (await rig.ask(`select count(*)::int as count from baraza.rung where state <> 'planned'`))[0].count;
