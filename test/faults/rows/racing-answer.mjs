import { sleep } from '../../bench/sleep.mjs';
import { endings, hit, inTime, sentOnce, stopped, whole } from '../oracles.mjs';

const ITEMS = 24;
/** Answers come between so long before and after the moment (ms). */
const AROUND_MS = 400;

/** Whichever comes first, the answer or the step: both are told the same, and nothing is sent later. */
export async function answeredAsItFires(rig) {
  const workers = [await rig.worker({ WORKER_SWEEP_MS: '100' }), await rig.worker({ WORKER_SWEEP_MS: '100' })];
  const items = await rig.agrees(ITEMS);
  await rig.comesDue(items, [1], 2);
  const moment = Date.now() + 2000;
  await Promise.all(
    items.map(async (item) => {
      await sleep(moment - Date.now() + AROUND_MS * (2 * rig.chance.fraction() - 1));
      await rig.finishes(item);
    }),
  );
  await rig.settles();
  await sleep(6000);
  for (const worker of workers) await worker.stop();
  const ends = new Map(rig.deeds.lines('finished').map(({ id, at }) => [id, at]));
  const found = await endings(rig.database);
  const outcomes = [];
  for (const item of items)
    outcomes.push(
      await outcomeOf(
        rig,
        item,
        found.filter((line) => line.startsWith(item.id)),
      ),
    );
  const fired = outcomes.filter((outcome) => outcome === 'fired').length;
  return [
    hit(Math.min(fired, outcomes.length - fired)),
    {
      oracle: 'O8',
      what: 'items whose rows are not what their history says',
      value: outcomes.filter((one) => one === 'wrong').length,
      bound: '= 0',
      holds: !outcomes.includes('wrong'),
    },
    await stopped(rig.database, rig.sink, ends),
    ...(await sentOnce(rig.database, rig.sink, 0)),
    (await inTime(rig.database, 60))[0],
    await whole(rig.database),
  ];
}

/** What a person reads of it says which came first; the rows must be those of that order. */
export async function outcomeOf(rig, { id }, found) {
  const { events } = await rig.http('GET', `/api/actions/${id}`);
  const types = events.map(({ type }) => type);
  const rest = [2, 3, 4].map((step) => `${id} step ${step} cancelled done`);
  const has = (lines) => lines.every((line) => found.includes(line));
  if (types.join() === 'action.assigned,action.finished')
    return found.length === 4 && has([`${id} step 1 cancelled done`, ...rest]) ? 'answered' : 'wrong';
  if (types.join() !== 'action.assigned,reminder.climbed,action.finished') return 'wrong';
  const mails = found.filter((line) => /notice 1 holder mail (sent|cancelled (done|stopped))$/.test(line)).length;
  return found.length === 6 && mails === 1 && has([`${id} step 1 fired`, `${id} notice 1 holder app sent`, ...rest])
    ? 'fired'
    : 'wrong';
}
