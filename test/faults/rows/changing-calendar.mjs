import { v7 } from 'uuid';
import { holdsWithin } from '../../bench/sleep.mjs';
import { hit, inTime, sentOnce, whole } from '../oracles.mjs';

const ITEMS = 6;
const ZONE = 'Europe/Athens';
/** Steps of the standard ladder by the working days between them and what is due. */
const STEPS = new Map([
  [1, -3],
  [2, 0],
  [3, 2],
  [4, 5],
]);

/** Days that are closed meanwhile, and other rules of zones: what is still to come moves, what came stays. */
export async function calendarChanges(rig) {
  const due = { date: wednesdayInWeeks(4), time: '12:00', zone: ZONE };
  const items = await rig.agrees(ITEMS, { due });
  const [first] = items;
  const worker = await rig.worker();
  await rig.comesDue([first], [1]);
  await rig.settles();
  // The days behind what is due: its third step comes later by as many.
  const closed = [dayAfter(due.date, 1), dayAfter(due.date, 2)].slice(0, 1 + rig.chance.below(2));
  const before = wrong(await plan(rig, items), due.date, []);
  const lead = await rig.as('lead');
  const closings = closed.map((day) => ({ first: day, last: day, name: 'Inventory' }));
  await lead('PUT', '/api/calendar/closings', { agencyId: rig.agencyOf('lead'), closings }, v7());
  rig.faults.note('calendar', { closed });
  await holdsWithin(30_000, async () => wrong(await plan(rig, items), due.date, closed) === 0);
  const after = wrong(await plan(rig, items), due.date, closed);
  const stayed = (await plan(rig, [first])).filter(({ state }) => state === 'fired').length;
  await worker.stop();
  // As if all of it had been reckoned by older rules, by which the clocks differ by an hour.
  await rig.ask(`update baraza.rung set fire_at = fire_at + interval '1 hour' where state = 'planned'`);
  await rig.ask(`update baraza.reminder_watch set tzdata = '2019a'`);
  rig.faults.note('zones');
  const other = await rig.worker();
  await holdsWithin(30_000, async () => wrong(await plan(rig, items), due.date, closed) === 0);
  const zones = wrong(await plan(rig, items), due.date, closed);
  await rig.settles();
  await other.stop();
  return [
    hit(rig.faults.lines('calendar').length + rig.faults.lines('zones').length, 2),
    zero('steps planned otherwise than by hand, before', before),
    zero('steps planned otherwise than by hand, after days were closed', after),
    zero('steps planned otherwise than by hand, after rules of zones changed', zones),
    { oracle: 'O8', what: 'steps that had fired and stay so', value: stayed, bound: '= 1', holds: stayed === 1 },
    (await inTime(rig.database, 60))[0],
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

const zero = (what, value) => ({ oracle: 'O8', what, value, bound: '= 0', holds: value === 0 });

const plan = (rig, items) =>
  rig.ask(
    `select g.number, g.state, to_char(g.fire_at at time zone '${ZONE}', 'YYYY-MM-DD HH24:MI') as at from baraza.rung g
       join baraza.reminder r on r.subject_id = g.subject_id and r.revision = g.revision where g.subject_id = any ($1)`,
    [items.map(({ id }) => id)],
  );

/** How many planned steps stand at another moment than the one worked out here. */
const wrong = (rungs, date, closed) =>
  rungs.filter(
    ({ number, state, at }) => state === 'planned' && at !== `${workingDay(date, STEPS.get(number), closed)} 12:00`,
  ).length;

/** So many working days from a working day, either way. */
function workingDay(date, count, closed) {
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = dayAfter(day, Math.sign(count));
    const weekday = new Date(`${day}T00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !closed.includes(day)) left--;
  }
  return day;
}

const dayAfter = (date, days) => new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function wednesdayInWeeks(weeks) {
  const day = new Date(Date.now() + weeks * 7 * 86_400_000);
  return dayAfter(day.toISOString().slice(0, 10), 3 - day.getUTCDay());
}
