import { gzipSync } from 'node:zlib';
import { durabilityOf, makeBarazaDatabase, makeReferenceDatabase } from './bench-database.mjs';
import { end } from './endings.mjs';
import { machine } from './machine.mjs';
import { openMeetingRoom } from './meeting-room.mjs';
import { optionsOf } from './options.mjs';
import { median, quantile, rounded, spread } from './quantile.mjs';
import { openReferenceRoom } from './reference-room.mjs';
import { startApi, startReference } from './server-process.mjs';
import { sleep } from './sleep.mjs';

/**
 * How long a verb of the chair takes until every screen of a meeting has it, beside a post of the reference to a room of as many;
 * and how much whoever joins late is sent.
 *
 *   --json     one object on standard output and nothing else
 *   --quick    short, to see that it runs; the figures are rough
 */
const values = optionsOf({ json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } });
const MEMBERS = 200;
const [TURNS, WARM] = values.quick ? [40, 10] : [300, 40];
/** Between two turns (ms): what the one before left to do is done. */
const APART_MS = 25;
const RATIO_MAX = 1.5;
const JOIN_KB_MAX = 60;
const say = (line) => process.stderr.write(`${line}\n`);

try {
  const found = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : `\n${reportOf(found)}\n`);
} finally {
  await end();
}

async function measure() {
  const database = await makeBarazaDatabase();
  const durability = await durabilityOf(database.url);
  const api = await startApi(database.url);
  const reference = await startReference((await makeReferenceDatabase()).url);
  say(`${MEMBERS} people come to a meeting ...`);
  const meeting = await openSide(
    (arrived) => openMeetingRoom(api, MEMBERS, arrived),
    (room) => room.act(),
  );
  const room = await openSide(
    (arrived) => openReferenceRoom(reference, MEMBERS, arrived),
    ({ doors }, turn) => doors.socket(`words ${turn}`),
  );
  const [verbs, posts] = await inTurns([meeting, room]);
  const text = await meeting.room.join();
  const joinKb = rounded(gzipSync(text).length / 1000, 1);
  meeting.room.close();
  room.room.close();
  const ratio = rounded(median(verbs) / median(posts));
  return {
    machine: machine(durability),
    goals: [
      goal(`a verb of the chair to ${MEMBERS} screens, p50 against the reference`, ratio, RATIO_MAX, verbs.length),
      goal('what whoever joins late is sent, kB compressed', joinKb, JOIN_KB_MAX, 1),
    ],
    raw: { verbs: spread(verbs), posts: spread(posts), p99: rounded(quantile(verbs, 0.99), 1), joinBytes: text.length },
  };
}

/** A room whose members are waited for: `turn` acts once, and answers after how many milliseconds all of them had it. */
async function openSide(open, act) {
  let [waiting, done] = [new Set(), () => undefined];
  const room = await open((member) => {
    waiting.delete(member);
    if (!waiting.size) done();
  });
  const turn = async (number) => {
    waiting = new Set(Array.from({ length: MEMBERS }, (_, member) => member));
    const all = new Promise((resolve) => (done = resolve));
    const began = performance.now();
    await Promise.all([act(room, number), all]);
    return performance.now() - began;
  };
  return { room, turn };
}

/** Both sides in turn, one at a time, the first of them changing: so that both see the same noise. */
async function inTurns(sides) {
  const times = sides.map(() => []);
  for (let turn = 0; turn < WARM + TURNS; turn += 1) {
    const order = turn % 2 ? [1, 0] : [0, 1];
    for (const side of order) {
      const took = await sides[side].turn(turn);
      if (turn >= WARM) times[side].push(took);
      await sleep(APART_MS);
    }
  }
  return times;
}

function goal(what, value, bound, n) {
  return { goal: 'meeting', what, value, bound, holds: value <= bound, n };
}

function reportOf({ machine: on, goals, raw }) {
  return [
    `${on.date}, ${on.processors} x ${on.processor}, Node ${on.node}, PostgreSQL ${on.postgresql}, load average ${on.loadBefore} before`,
    `verb to all p50 ${raw.verbs.p50} p99 ${raw.verbs.p99} ms; post of the reference to all p50 ${raw.posts.p50} p99 ${raw.posts.p99} ms`,
    ...goals.map(
      ({ what, value, bound, holds, n }) =>
        `${what}: ${value} (<= ${bound}), ${holds ? 'holds' : 'does NOT hold'}, n ${n}`,
    ),
  ].join('\n');
}
