import { median, rounded } from './quantile.mjs';

/** A pair of the same server may differ by this much; where it differs more, the moment was too noisy to say anything. */
const SAME = { least: 0.93, most: 1.07 };
const ALL_BOUNDS = { socket: { 10: null, 50: 1.3, 200: 1.3 }, http: { 10: null, 50: 1.5, 200: null } };
const ACK_BOUND = { socket: 1.3, http: null };
const THROUGHPUT = { 50: 2, 200: 3 };
const CPU_BOUND = 1.5;
/** With one frame for each commit. */
const CPU_RAW_BOUND = 0.3;
const GROWTH_BOUND = 2.5;

/** @typedef {{goal: string, what: string, value: number|null, bound: string, holds: boolean|null, n: number}} Goal
 *  `holds` is null where there is no bound, or where the moment was too noisy to say */

export const isSame = (ratio) => ratio >= SAME.least && ratio <= SAME.most;
export const most = (value, bound, valid = true) => ({
  value,
  bound: bound === null ? 'no bound' : `<= ${bound}`,
  holds: bound === null || !valid || value === null ? null : value <= bound,
});
const least = (value, bound) => ({ value, bound: `>= ${bound}`, holds: value >= bound });
const none = (value) => ({ value, bound: '= 0', holds: value === 0 });

/** @param {import('./live-parts.mjs').LatencyRun} run @returns {Goal[]} */
export function latencyGoals({ members, door, rate, ratios, same, sides }) {
  const where = `${members} members, ${door === 'http' ? 'HTTP' : 'socket'}, against the reference`;
  const n = sides[0].all.n;
  const doubt = (valid) => (valid ? '' : ' (too noisy to say)');
  return [
    {
      goal: '1',
      what: `post to all p50, ${where}${doubt(isSame(same.all))}`,
      ...most(ratios.all, ALL_BOUNDS[door][members], isSame(same.all)),
      n,
    },
    {
      goal: '1',
      what: `post to ack p50, ${where}${doubt(isSame(same.ack))}`,
      ...most(ratios.ack, ACK_BOUND[door], isSame(same.ack)),
      n,
    },
    {
      goal: '6',
      what: `processor time for a delivery at ${rate} posts a second, ${where}`,
      ...most(ratios.cpu, door === 'socket' && members === 50 ? CPU_BOUND : null),
      n,
    },
    {
      goal: 'validity',
      what: `post to all p50, ${members} members, ${door}, the reference against itself`,
      value: same.all,
      bound: `${SAME.least} to ${SAME.most}`,
      holds: isSame(same.all),
      n,
    },
  ];
}

/** How post to all grows from 50 to 200 members. @returns {Goal[]} */
export function growthGoals(runs) {
  const p50 = (members) => runs.find((run) => run.members === members && run.door === 'socket')?.sides[0].all.p50;
  if (!p50(50) || !p50(200)) return [];
  return [
    {
      goal: '7',
      what: 'post to all p50, 200 members against 50, socket',
      ...most(rounded(p50(200) / p50(50)), GROWTH_BOUND),
      n: 2,
    },
  ];
}

/** @param {import('./live-parts.mjs').ThroughputRun} run @returns {Goal[]} */
export function throughputGoals({ members, baraza, reference, raw }) {
  const ratio = (figure, base = reference) =>
    rounded(median(baraza.map((round) => round[figure])) / median(base.map((round) => round[figure])));
  const n = baraza.length;
  return [
    {
      goal: '3',
      what: `posts a second, one case, ${members} members, against the reference`,
      ...least(ratio('perSecond'), THROUGHPUT[members]),
      n,
    },
    {
      goal: '3',
      what: `post to all p50 at that load, ${members} members, against the reference`,
      ...most(ratio('allP50'), 1),
      n,
    },
    ...(baraza[0].cpuEach === null
      ? []
      : [
          {
            goal: '6',
            what: `processor time for a delivery at that load, ${members} members, against the reference`,
            ...most(ratio('cpuEach'), null),
            n,
          },
          {
            goal: '6',
            what: `processor time for a delivery at that load, ${members} members, against Socket.IO alone`,
            ...most(ratio('cpuEach', raw), members === 50 ? CPU_RAW_BOUND : null),
            n,
          },
        ]),
  ];
}

/** @returns {Goal[]} */
export function durabilityGoals(rows, durability) {
  const total = (figure) => rows.reduce((sum, row) => sum + row[figure], 0);
  const n = total('acked');
  const on = durability.synchronous_commit !== 'off' && durability.fsync === 'on';
  return [
    {
      goal: '2',
      what: `acknowledged posts missing after ${rows.length} x SIGKILL under load`,
      ...none(total('missing')),
      n,
    },
    {
      goal: '2',
      what: 'messages that somebody was shown and that are not recorded',
      ...none(total('shownButNotRecorded')),
      n: total('shown'),
    },
    {
      goal: '2',
      what: 'gaps in the numbers, and broken chains',
      ...none(total('gaps') + rows[0].brokenChains),
      n: total('recorded'),
    },
    {
      goal: '2',
      what: `synchronous_commit = ${durability.synchronous_commit}, fsync = ${durability.fsync}`,
      value: on ? 1 : 0,
      bound: '= 1',
      holds: on,
      n: 1,
    },
  ];
}
