import { instantOf } from '#libs/domain';
import { sleep } from '../../bench/sleep.mjs';
import { hit, inTime, sentOnce, whole } from '../oracles.mjs';

/**
 * What was promised, and the moment that it means, worked out by hand: of a time that a day does not have, the first moment after
 * it; of one that it has twice, the first; of a day without a time, its end. In the order of the moments.
 */
const WALKED = [
  [{ date: '2026-12-31', zone: 'Africa/Nairobi' }, '2026-12-31T21:00:00Z'],
  [{ date: '2027-03-14', time: '02:30', zone: 'America/New_York' }, '2027-03-14T07:00:00Z'],
  [{ date: '2027-03-28', time: '02:30', zone: 'Europe/Rome' }, '2027-03-28T01:00:00Z'],
  [{ date: '2027-04-04', time: '01:45', zone: 'Australia/Lord_Howe' }, '2027-04-03T14:45:00Z'],
  [{ date: '2027-04-10', time: '09:00', zone: 'Africa/Nairobi' }, '2027-04-10T06:00:00Z'],
  [{ date: '2027-10-03', time: '02:15', zone: 'Australia/Lord_Howe' }, '2027-10-02T15:30:00Z'],
  [{ date: '2027-10-31', time: '03:30', zone: 'Europe/Athens' }, '2027-10-31T00:30:00Z'],
  [{ date: '2027-11-07', time: '01:30', zone: 'America/New_York' }, '2027-11-07T05:30:00Z'],
  [{ date: '2028-02-29', zone: 'Europe/Athens' }, '2028-02-29T22:00:00Z'],
];
/** Those that no clock walks to: a day that was skipped, and the other side of what is above. */
const RECKONED = [
  [{ date: '2011-12-30', time: '10:00', zone: 'Pacific/Apia' }, '2011-12-30T10:00:00Z'],
  [{ date: '2011-12-30', zone: 'Pacific/Apia' }, '2011-12-30T10:00:00Z'],
  [{ date: '2027-03-28', time: '03:30', zone: 'Europe/Athens' }, '2027-03-28T01:00:00Z'],
  [{ date: '2027-10-31', time: '02:30', zone: 'Europe/Rome' }, '2027-10-31T00:30:00Z'],
  [{ date: '2028-12-31', time: '23:59', zone: 'Europe/Rome' }, '2028-12-31T22:59:00Z'],
];
/** The step at the due moment itself. */
const AT_DUE = 2;
const BEFORE_MS = 4000;

/** Nothing comes before its moment, and each at it, wherever clocks change. */
export async function clocksChange(rig) {
  const items = [];
  for (const [due, at] of WALKED) {
    const [item] = await rig.agrees(1, { due, priority: 'urgent' });
    items.push({ ...item, at: Date.parse(at) });
  }
  const worker = await rig.worker();
  let planned = 0;
  let early = 0;
  let fired = 0;
  for (const item of items) {
    const at = await fireAt(rig, item);
    if (at === item.at) planned++;
    await rig.clockStandsAt(item.at - BEFORE_MS);
    await sleep(BEFORE_MS - 1500);
    early += (await stateOf(rig, item)) !== 'planned';
    await sleep(4000);
    fired += (await stateOf(rig, item)) === 'fired';
    await rig.finishes(item);
  }
  await rig.settles();
  await worker.stop();
  const reckoned = RECKONED.filter(([due, at]) => instantOf(due) === Date.parse(at)).length;
  const [tooEarly, late] = await inTime(rig.database, 5, AT_DUE);
  return [
    hit(rig.faults.lines('clock').length, WALKED.length),
    exact('moments planned as by hand', planned, WALKED.length),
    exact('moments reckoned as by hand', reckoned, RECKONED.length),
    exact('steps that fired before their moment', early, 0),
    exact('steps that fired at it', fired, WALKED.length),
    tooEarly,
    late,
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

const exact = (what, value, wanted) => ({
  oracle: 'O8',
  what,
  value,
  bound: `= ${wanted}`,
  holds: value === wanted,
});

const rungOf = async (rig, { id }) =>
  (
    await rig.ask('select fire_at as at, state from baraza.rung where subject_id = $1 and number = $2', [id, AT_DUE])
  )[0];
const fireAt = async (rig, item) => (await rungOf(rig, item)).at.getTime();
const stateOf = async (rig, item) => (await rungOf(rig, item)).state;
