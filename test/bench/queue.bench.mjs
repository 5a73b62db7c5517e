import { SEATS } from './bench-table.mjs';
import { durabilityOf, makeBarazaDatabase } from './bench-database.mjs';
import { end } from './endings.mjs';
import { machine } from './machine.mjs';
import { optionsOf } from './options.mjs';
import { latenessOfOther, OTHER_QUEUES } from './other-queues.mjs';
import { pairedLatency } from './paired-latency.mjs';
import { median, quantile, rounded } from './quantile.mjs';
import { latenessOf, makeComing, makeLying, firedTwiceOf } from './queue-rows.mjs';
import { startApi, startWorker } from './server-process.mjs';
import { barazaSide } from './side.mjs';
import { holdsWithin, sleep } from './sleep.mjs';

/**
 * How late steps of reminders fire by the queue, with few and with many that lie there; how long it takes when many come due at
 * once; what is lost or done twice when the worker is killed in the midst of it; what it costs whoever posts meanwhile; and how late other queues are on the same server, with as many that lie there.
 *
 *   --json     one object on standard output and nothing else
 *   --quick    a tenth of everything, to see that it runs
 */
const values = optionsOf({ json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } });
const [FEW, MANY, ONE_BY_ONE, AT_ONCE, SECONDS] = values.quick
  ? [100, 10_000, 40, 500, 6]
  : [1000, 100_000, 200, 500, 20];
const RATE = 50;
/** Between two that come one by one (ms): 20 a second. */
const APART_MS = 50;
/** Until the worker is up and has asked for jobs (ms). */
const AHEAD_MS = 12_000;
const say = (line) => process.stderr.write(`${line}\n`);

try {
  const found = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : `\n${reportOf(found)}\n`);
} finally {
  await end();
}

async function measure() {
  const rounds = [];
  let durability;
  for (const pending of [FEW, MANY]) {
    const database = await makeBarazaDatabase();
    durability ??= await durabilityOf(database.url);
    rounds.push(await round(database, pending));
    say(toldOf(rounds.at(-1)));
  }
  const others = await measureOthers();
  return { machine: machine(durability), goals: goalsOf(rounds, others), raw: { rounds, others } };
}

async function measureOthers() {
  const others = [];
  for (const name of Object.keys(OTHER_QUEUES)) {
    say(`${name}: ${MANY} that lie there, and then one by one ...`);
    const late = await latenessOfOther(name, { lying: MANY, count: ONE_BY_ONE, apartMs: APART_MS, inMs: 3000 });
    others.push({
      name,
      n: late.length,
      p50: rounded(median(late), 1),
      p99: rounded(quantile(late, 0.99), 1),
    });
  }
  return others;
}

async function round(database, pending) {
  say(`Making ${pending} reminders that lie there ...`);
  const api = await startApi(database.url, [], { settings: { WORKER: 'apart' } });
  const side = await barazaSide(api, 10);
  const of = { stream: side.stream, ...SEATS[0] };
  await makeLying(database, of, pending);
  say('Posts without reminders ...');
  const without = await posts(side);
  say('Reminders one by one ...');
  const oneByOne = await fired(database, of, { batch: 1, count: ONE_BY_ONE, apartMs: APART_MS });
  say(`${AT_ONCE} at once ...`);
  const atOnce = await fired(database, of, { batch: 2, count: AT_ONCE, apartMs: 0 });
  say('A worker is killed among them ...');
  const killed = await firedWithKill(database, of);
  say('Posts beside reminders ...');
  let beside;
  await fired(database, of, { batch: 4, count: (1000 / APART_MS) * (SECONDS + 4), apartMs: APART_MS }, async () => {
    beside = await posts(side);
  });
  side.close();
  await api.stop();
  return {
    pending,
    n: oneByOne.length,
    p50: rounded(median(oneByOne), 1),
    p99: rounded(quantile(oneByOne, 0.99), 1),
    notFired: ONE_BY_ONE - oneByOne.length + AT_ONCE - atOnce.length,
    allWithin: rounded(Math.max(...atOnce) / 1000, 2),
    killed,
    postWithout: without,
    postBeside: beside,
  };
}

async function posts(side) {
  const [{ ack }] = await pairedLatency([side], { door: 'socket', rate: RATE, seconds: SECONDS });
  return rounded(median(ack), 2);
}

/** Lateness of each by the queue: the worker sweeps only after a minute. */
async function fired(database, of, how, meanwhile) {
  const prefix = await makeComing(database, of, { ...how, inMs: AHEAD_MS });
  const began = performance.now();
  const worker = await startWorker(database.url, { WORKER_SWEEP_MS: '60000' });
  await sleep(AHEAD_MS - (performance.now() - began));
  await meanwhile?.();
  await holdsWithin(how.count * how.apartMs + 30_000, async () => {
    await sleep(200);
    return (await latenessOf(database, prefix)).length === how.count;
  });
  await worker.stop();
  return latenessOf(database, prefix);
}

/**
 * Steps that come one by one while their worker is killed in the midst of them and another one begins: how many never fired,
 * how many are recorded twice, and the longest that one was late, in seconds.
 */
async function firedWithKill(database, of) {
  const how = { batch: 3, count: ONE_BY_ONE, apartMs: APART_MS };
  const prefix = await makeComing(database, of, { ...how, inMs: AHEAD_MS });
  const began = performance.now();
  const first = await startWorker(database.url);
  await sleep(AHEAD_MS + (how.count * how.apartMs) / 3 - (performance.now() - began));
  await first.kill();
  const second = await startWorker(database.url);
  await holdsWithin(how.count * how.apartMs + 60_000, async () => {
    await sleep(200);
    return (await latenessOf(database, prefix)).length === how.count;
  });
  await second.stop();
  const late = await latenessOf(database, prefix);
  return {
    n: how.count,
    lost: how.count - late.length,
    twice: await firedTwiceOf(database, of, prefix),
    longest: rounded(Math.max(...late) / 1000, 1),
  };
}

function goalsOf([few, many], others) {
  const row = (what, value, most, n, unit = '') => ({
    goal: '8',
    what,
    value,
    bound: `<= ${most}${unit}`,
    holds: value <= most,
    n,
  });
  const lost = few.notFired + many.notFired;
  return [
    row(`lateness p50 in ms, ${many.pending} lying there`, many.p50, 20, many.n),
    row(`lateness p99 in ms, ${many.pending} lying there`, many.p99, 250, many.n),
    ...others.map(({ name, p50 }) =>
      row(`lateness p50 against ${name}, ${many.pending} lying there`, rounded(many.p50 / p50, 3), 0.1, many.n),
    ),
    row(`lateness p50, ${many.pending} against ${few.pending}`, rounded(many.p50 / few.p50, 2), 2, many.n),
    row(`seconds until all of ${AT_ONCE} had fired, ${many.pending} lying there`, many.allWithin, 2.5, AT_ONCE),
    {
      goal: '8',
      what: 'steps that did not fire',
      value: lost,
      bound: '= 0',
      holds: lost === 0,
      n: 2 * (many.n + AT_ONCE),
    },
    ...['lost', 'twice'].map((figure) => {
      const value = few.killed[figure] + many.killed[figure];
      const what = { lost: 'steps that did not fire', twice: 'steps that fired twice' }[figure];
      return {
        goal: '8',
        what: `${what}, of those among which a worker was killed`,
        value,
        bound: '= 0',
        holds: value === 0,
        n: few.killed.n + many.killed.n,
      };
    }),
    row(
      'post p50 beside 20 steps a second, against without',
      rounded(many.postBeside / many.postWithout, 2),
      1.3,
      RATE * SECONDS,
    ),
  ];
}

function toldOf({ pending, n, p50, p99, allWithin, killed, postWithout, postBeside }) {
  return `${pending} lying there: lateness p50 ${p50} p99 ${p99} ms (n ${n}); ${AT_ONCE} at once within ${allWithin} s; with a worker killed among ${killed.n}: ${killed.lost} lost, ${killed.twice} fired twice, the latest after ${killed.longest} s; post p50 ${postBeside} beside, ${postWithout} ms without`;
}

function reportOf({ machine: on, goals, raw }) {
  return [
    `${on.date}, ${on.processors} x ${on.processor}, ${on.memoryGiB} GiB, ${on.system}, Node ${on.node}, PostgreSQL ${on.postgresql}; load average ${on.loadBefore} before`,
    '',
    ...raw.rounds.map(toldOf),
    ...raw.others.map(({ name, n, p50, p99 }) => `${name}: lateness p50 ${p50} p99 ${p99} ms (n ${n})`),
    '',
    ...goals.map(
      ({ goal, what, value, bound, holds, n }) =>
        `goal ${goal}: ${what}: ${value} ${bound} ${holds ? 'yes' : 'NO'} (n ${n})`,
    ),
  ].join('\n');
}
