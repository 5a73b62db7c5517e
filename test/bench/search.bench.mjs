import { parseArgs } from 'node:util';
import { durabilityOf, makeBarazaDatabase } from './bench-database.mjs';
import { end } from './endings.mjs';
import { machine } from './machine.mjs';
import { postCost } from './search-post-cost.mjs';
import { searchReport } from './search-report.mjs';
import { makeRows } from './search-rows.mjs';
import { searchTimes } from './search-times.mjs';

/**
 * What finding messages costs: for somebody who reads 200 of ten thousand cases and for somebody who reads them all, by how
 * common what they look for is; and what it costs a post that its words can be found.
 *
 *   --json         one object on standard output and nothing else
 *   --rows=COUNT   messages, a million unless told otherwise; most of the time goes into making them
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rows: { type: 'string', default: '1000000' } },
});
const rows = Number(values.rows);
const say = (line) => process.stderr.write(`${line}\n`);

try {
  if (!Number.isInteger(rows) || rows < 20_000) throw new Error('--rows is a number from 20000 on.');
  const found = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : `\n${searchReport(found)}\n`);
} finally {
  await end();
}

async function measure() {
  const database = await makeBarazaDatabase();
  const found = { machine: machine(await durabilityOf(database.url)), goals: [], raw: { rows } };
  say('What a post costs ...');
  found.raw.post = await postCost();
  say(`Making ${rows} messages ...`);
  const begun = performance.now();
  await makeRows(superUrl(database.name), rows);
  found.raw.madeInSeconds = Math.round((performance.now() - begun) / 1000);
  found.raw.search = await searchTimes(superUrl(database.name), database.url);
  found.goals = goalsOf(found.raw);
  return found;
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

function goalsOf({ search, post }) {
  return [
    ...search
      .filter(({ reader }) => reader === 'some')
      .map(({ what, p50, n }) => atMost(`search p50 in ms, 200 of 10,000 cases, ${what}`, p50, 50, '', n)),
    ...search
      .filter(({ reader }) => reader === 'all')
      .map(({ what, p95, n }) => atMost(`search p95 in ms, all cases, ${what}`, p95, 2000, '', n)),
    ...post.map(({ posts, ratio, n }) =>
      atMost(`post p50 in the database with its words found, ${posts} at once, against without`, ratio, 1.1, '', n),
    ),
  ];
}
