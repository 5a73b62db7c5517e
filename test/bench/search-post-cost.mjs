import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { looks, makeBarazaDatabase } from './bench-database.mjs';
import { median, rounded } from './quantile.mjs';

const WORDS =
  'Θα ήθελε ένα κρεβάτι όπου μπορεί να έρθει και ο σκύλος του. Απόψε έχουμε ένα, πες του να με ζητήσει στη γραμματεία. ' +
  'Vorrebbe un letto dove possa venire anche il suo cane; stasera ne abbiamo uno. Tell him to ask for me at the desk.';
const STREAM = 'case/00000000-0000-7000-9000-000000000001';
const PERSON = '00000000-0000-7000-8002-000000000001';
const AGENCY = '00000000-0000-7000-8001-000000000001';
/** Posts in one commit, and how many commits on each side. */
const SIZES = [
  [1, 500],
  [32, 60],
];

/** What a post takes in the database, beside one of the same where words are kept as they were before they could be found. */
export async function postCost() {
  const [found, before] = [await openCase(), await openCase('unfound')];
  try {
    const costs = [];
    for (const [posts, rounds] of SIZES) {
      const [first, second] = [[], []];
      for (let round = 0; round < rounds * 1.1; round++) {
        const order =
          round % 2
            ? [
                [found, first],
                [before, second],
              ]
            : [
                [before, second],
                [found, first],
              ];
        for (const [client, times] of order) times.push(await post(client, posts));
      }
      const [withWords, without] = [first, second].map((times) => median(times.slice(Math.floor(rounds * 0.1))));
      costs.push({
        posts,
        n: rounds,
        found: rounded(withWords),
        before: rounded(without),
        ratio: rounded(withWords / without),
      });
    }
    return costs;
  } finally {
    await Promise.all([found, before].map((client) => client.end()));
  }
}

async function openCase(unfound) {
  const { name, url } = await makeBarazaDatabase();
  await looks(
    name,
    `set session_replication_role = replica;
     insert into baraza.stream (id, task_force_id, takes_posts) values ('${STREAM}', '${AGENCY}', true);
     insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq) values ('${STREAM}', '${PERSON}', '${AGENCY}', '${AGENCY}', 1)`,
  );
  if (unfound) await looks(name, 'drop index baraza.event_by_time; alter table baraza.content drop column lexemes');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
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
