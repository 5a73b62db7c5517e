import { most } from './live-goals.mjs';
import { rounded } from './quantile.mjs';

/** @typedef {import('./live-goals.mjs').Goal} Goal */

/** @returns {Goal[]} */
export const quietGoals = ({ members, busyPerSecond, ratio, beside }) => [
  {
    goal: '7',
    what: `post to all p50 of a quiet case of ${members} beside one at full load (${Math.round(busyPerSecond)} posts/s), against without`,
    ...most(ratio, 2),
    n: beside.n,
  },
];

/** @returns {Goal[]} */
export const wideGoals = ({ sides, ratio }) => [
  {
    goal: '7',
    what: `post to all p50, ${sides[1].members} members against ${sides[0].members}, socket`,
    ...most(ratio, 5),
    n: sides[1].all.n,
  },
];

/** @returns {Goal[]} */
export const stormGoals = ({ count, how, caughtUpS, before, during, failed, missing }) => {
  const storm = `${count} clients whose server was ${how}`;
  return [
    { goal: 'storm', what: `${storm}: seconds until all are caught up`, ...most(caughtUpS, 30), n: count },
    {
      goal: 'storm',
      what: `${storm}: post to ack p50 meanwhile, against before`,
      ...most(rounded(during.p50 / before.p50, 2), 2),
      n: during.n,
    },
    {
      goal: 'storm',
      what: `${storm}: posts that failed, and clients that did not come back`,
      value: failed + missing,
      bound: '= 0',
      holds: failed + missing === 0,
      n: during.n + before.n,
    },
  ];
};

/** @returns {Goal[]} */
export const idleGoals = ({ count, ratio }) => [
  {
    goal: '10',
    what: `memory of an idle socket of somebody signed in, at ${count}, against Socket.IO alone`,
    ...most(ratio, 1.5),
    n: count,
  },
];

/** @returns {Goal[]} */
export const behindGoals = (runs) => {
  const [few, many] = [runs[0], runs.at(-1)];
  return [
    {
      goal: 'behind',
      what: `to be caught up ${many.events} events behind, against ${few.events}`,
      ...most(rounded(many.ms / few.ms, 2), null),
      n: runs.length,
    },
    {
      goal: 'behind',
      what: 'clients that hold something else than the server',
      ...most(runs.filter(({ same }) => !same).length, 0),
      n: runs.length,
    },
  ];
};
