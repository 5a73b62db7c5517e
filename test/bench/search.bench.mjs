import { durabilityOf, looks, makeBarazaDatabase } from './bench-database.mjs';
import { end } from './endings.mjs';
import { machine } from './machine.mjs';
import { optionsOf, refuse } from './options.mjs';
import { postCost, wholePostCost } from './search-post-cost.mjs';
import { searchReport } from './search-report.mjs';
import { makeRows } from './search-rows.mjs';
import { openSearch, searchGrowth, searchIndependence, searchTimes } from './search-times.mjs';

/**
 * What finding messages costs: for somebody who reads two hundred cases and for somebody who reads them all, by how common what
 * they look for is; how much of it is due to what others wrote, and to how much there is; and what it costs a post that its
 * words can be found.
 *
 *   --json         one object on standard output and nothing else
 *   --rows=COUNT   messages, a million unless told otherwise; most of the time goes into making them. From 200,000 on they are
 *                  compared with a tenth of them
 */
const values = optionsOf({ json: { type: 'boolean', default: false }, rows: { type: 'string', default: '1000000' } });
/** A hundred messages in each of two hundred cases. */
const LEAST = 20_000;
const rows = Number(values.rows);
if (!Number.isInteger(rows / LEAST) || rows < LEAST) refuse(`--rows is a multiple of ${LEAST}, such as 100000.`);
const say = (line) => process.stderr.write(`${line}\n`);

try {
  const found = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : `\n${searchReport(found)}\n`);
} finally {
  await end();
}

async function measure() {
  const database = await makeBarazaDatabase();
  const raw = { rows };
  const found = { machine: machine(await durabilityOf(database.url)), goals: [], raw };
  say('What a post costs ...');
  raw.post = await postCost();
  raw.whole = await wholePostCost();
  say(`Making ${rows} messages ...`);
  const begun = performance.now();
  const large = await filled(database, rows);
  raw.madeInSeconds = Math.round((performance.now() - begun) / 1000);
  raw.sizes = await looks(
    database.name,
    `select relname as name, round(pg_total_relation_size(oid) / 1e6)::int as mb from pg_class
      where relnamespace = 'baraza'::regnamespace and relname in ('event', 'content', 'word_leaf') order by 1`,
  );
  raw.search = await searchTimes(large);
  raw.independence = await searchIndependence(large);
  if (rows >= 10 * LEAST) raw.growth = await searchGrowth(large, await filled(await makeBarazaDatabase(), rows / 10));
  found.goals = goalsOf(raw);
  return found;
}

async function filled({ name, url }, count) {
  await makeRows(superUrl(name), count);
  return openSearch({ appUrl: url, superUrl: superUrl(name), rows: count });
}

function superUrl(name) {
  const url = new URL(process.env.BARAZA_TEST_SERVER);
  url.pathname = `/${name}`;
  return url.toString();
}

function atMost(what, value, most, unit, n) {
  return {
    goal: '9',
    what,
    value,
    bound: `<= ${most}${unit}`,
    holds: value <= most,
    n,
  };
}

function goalsOf({ search, post, whole, independence, growth }) {
  const elsewhere = 'a word common where one does not read, against one nobody said, p50';
  return [
    ...search
      .filter(({ reader }) => reader === 'some')
      .map(({ what, p50, n }) => atMost(`search p50 in ms, 200 cases, ${what}`, p50, 50, '', n)),
    ...search
      .filter(({ reader }) => reader === 'all')
      .map(({ what, p95, n }) => atMost(`search p95 in ms, all cases, ${what}`, p95, 2000, '', n)),
    atMost(elsewhere, independence.p50, 1.05, '', independence.n),
    ...(growth ?? []).map(({ what, ratio, n }) =>
      atMost(`search p50 against a tenth of it, ${what}`, ratio, 1.5, '', n),
    ),
    ...post.costs.map(({ posts, ratio, n }) =>
      atMost(`post p50 in the database with its words found, ${posts} at once, against without`, ratio, 1.1, '', n),
    ),
    atMost('post p50 over the whole api with its words found, against without', whole.ratios.ack, 1.1, '', whole.n),
  ];
}
