import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { looks, makeBarazaDatabase } from './bench-database.mjs';
import { pairedLatency, ratiosOf } from './paired-latency.mjs';
import { median, rounded } from './quantile.mjs';
import { startApi } from './server-process.mjs';
import { barazaSide } from './side.mjs';

const WORDS =
  'Θα ήθελε ένα κρεβάτι όπου μπορεί να έρθει και ο σκύλος του. Απόψε έχουμε ένα, πες του να με ζητήσει στη γραμματεία. ' +
  'Vorrebbe un letto dove possa venire anche il suo cane; stasera ne abbiamo uno. Tell him to ask for me at the desk.';
const STREAM = 'case/00000000-0000-7000-9000-000000000001';
const PERSON = '00000000-0000-7000-8002-000000000001';
const AGENCY = '00000000-0000-7000-8001-000000000001';
/** Posts in one commit, and how many commits on each side. */
const SIZES = [
  [1, 1000],
  [32, 100],
];
/** How often words are folded while it is measured, in milliseconds, as the worker does. */
const FOLD_MS = 1000;
/** What is posted to the whole api: members of the case, posts a second on each side, and for how long. */
const WHOLE = { members: 10, door: 'http', rate: 25, seconds: 20 };

/** An installation in which nobody folds words, as one without search would be. */
const UNFOUND = `
  create or replace function baraza.fold_stream(p_stream text, p_max integer) returns boolean language sql
    set search_path = pg_catalog, pg_temp as 'select false';
  create or replace function baraza.streams_unfolded(p_max integer) returns table (stream_id text) language sql
    set search_path = pg_catalog, pg_temp as 'select null::text where false'`;

/** What a post takes in the database while words are folded beside it, against one where nobody folds any. */
export async function postCost() {
  const [found, before] = [await openCase(), await openCase(UNFOUND)];
  const folding = await foldsEverySecond(found.url);
  try {
    const costs = [];
    for (const [posts, rounds] of SIZES) {
      const times = await turns([found.client, before.client], posts, rounds);
      const [withWords, without] = times.map((each) => median(each.slice(Math.floor(rounds * 0.1))));
      costs.push({
        posts,
        n: rounds,
        found: rounded(withWords),
        before: rounded(without),
        ratio: rounded(withWords / without),
      });
    }
    return { costs, folded: await folding.end() };
  } finally {
    await Promise.all([found, before].map(({ client }) => client.end()));
  }
}

/** What a post takes over the whole api, against one where nobody folds words; and that one against its twin. */
export async function wholePostCost() {
  const sides = [];
  for (const sql of [null, UNFOUND, UNFOUND]) {
    const { name, url } = await makeBarazaDatabase();
    if (sql) await looks(name, sql);
    const server = await startApi(url);
    sides.push({ ...(await barazaSide(server, WHOLE.members)), server });
  }
  const [found, before, twin] = await pairedLatency(sides, WHOLE);
  for (const { close, server } of sides) {
    close();
    await server.stop();
  }
  return { ...WHOLE, n: found.ack.length, ratios: ratiosOf(found, before), same: ratiosOf(twin, before) };
}

/** One post on each side in turns, begun with the other one every time. */
async function turns(clients, posts, rounds) {
  const times = clients.map(() => []);
  for (let round = 0; round < rounds * 1.1; round++)
    for (const side of round % 2 ? [0, 1] : [1, 0]) times[side].push(await post(clients[side], posts));
  return times;
}

/** Folds what was posted to the case, as the worker does. Answers how many messages, and how long each took in the worker. */
async function foldsEverySecond(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set baraza.system = 'system:bench'`);
  let took = 0;
  const fold = async () => {
    const begin = performance.now();
    for (let more = true; more;)
      [{ more }] = (await client.query('select baraza.fold_stream($1, 100) as more', [STREAM])).rows;
    took += performance.now() - begin;
  };
  let running = Promise.resolve();
  const timer = setInterval(() => (running = running.then(fold)), FOLD_MS);
  const end = async () => {
    clearInterval(timer);
    await running.then(fold);
    await client.end();
    const [{ messages }] = await looks(
      new URL(url).pathname.slice(1),
      'select coalesce(sum(cardinality(seqs)), 0)::int as messages from baraza.word_leaf',
    );
    return { messages, msEach: rounded(took / messages) };
  };
  return { end };
}

async function openCase(sql) {
  const { name, url } = await makeBarazaDatabase();
  await looks(
    name,
    `set session_replication_role = replica;
     insert into baraza.stream (id, task_force_id, takes_posts) values ('${STREAM}', '${AGENCY}', true);
     insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq) values ('${STREAM}', '${PERSON}', '${AGENCY}', '${AGENCY}', 1)`,
  );
  if (sql) await looks(name, sql);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { client, url };
}

async function post(client, posts) {
  const each = (value) => Array.from({ length: posts }, value);
  const begin = performance.now();
  const { rows } = await client.query('select state from baraza.post($1, $2, $3, $4, $5, $6)', [
    STREAM,
    each(() => PERSON),
    each(() => AGENCY),
    each(() => randomUUID()),
    each(() => WORDS),
    each(() => '{}'),
  ]);
  const took = performance.now() - begin;
  if (rows.some(({ state }) => state !== 'posted')) throw new Error(`A post was answered "${rows[0].state}".`);
  return took;
}
