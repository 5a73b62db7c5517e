import { parseArgs } from 'node:util';
import { end } from '../bench/endings.mjs';
import { chanceOf } from './chance.mjs';
import { hasRedis } from './redis-server.mjs';
import { openRig } from './rig.mjs';
import { ROWS } from './rows.mjs';

/**
 * Breaks one thing after the other, each in an installation of its own, and holds what came of it against ledgers outside of
 * the database.
 *
 *   F06,F07    which; all that there are without it
 *   --json     one object on standard output and nothing else
 *   --list     which there are, and nothing else
 *   --seed=N   every choice of chance as in the run that printed this seed
 */
const { values, positionals } = argumentsOf();
const { json } = values;
const named = positionals.flatMap((names) => names.split(','));
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const say = (line) => process.stderr.write(`${line}\n`);

if (values.list) {
  process.stdout.write(
    Object.entries(ROWS)
      .map(([name, { what }]) => `${name}  ${what}\n`)
      .join(''),
  );
  process.exit(0);
}
const unknown = named.filter((name) => !Object.hasOwn(ROWS, name));
if (unknown.length) refuse(`There is no row ${unknown.join(', ')} here. There are ${Object.keys(ROWS).join(', ')}.`);
const names = (named.length ? named : Object.keys(ROWS)).filter((name) => {
  const { needs } = ROWS[name];
  if (needs !== 'redis-server' || hasRedis()) return true;
  if (named.length) refuse(`${name} needs redis-server: apt-get install redis-server.`);
  say(`${name} is left out: it needs redis-server (apt-get install redis-server).`);
  return false;
});
say(`The seed is ${seed}; --seed=${seed} makes the same choices.`);

const rows = [];
try {
  for (const name of names) rows.push(...(await made(name)));
} finally {
  await end();
}
process.stdout.write(json ? `${JSON.stringify({ seed, rows })}\n` : `\n${tableOf(rows)}\n`);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;

async function made(name) {
  say(`${name}: ${ROWS[name].what} ...`);
  const begun = performance.now();
  try {
    const verdicts = [];
    for (const [place, make] of ROWS[name].make.entries()) verdicts.push(...(await inRig(`${name}.${place}`, make)));
    const broken = verdicts.filter(({ holds }) => !holds).map(({ oracle, what }) => `${oracle} ${what}`);
    say(`${name}: ${Math.round((performance.now() - begun) / 1000)} s, ${broken.join('; ') || 'all holds'}`);
    return verdicts.map((verdict) => ({ row: name, ...verdict }));
  } catch (error) {
    say(error.stack);
    return [{ row: name, oracle: 'O17', what: 'the row could not be made', value: 1, bound: '= 0', holds: false }];
  }
}

async function inRig(name, make) {
  const rig = await openRig(chanceOf(seed, name));
  try {
    return await make(rig);
  } finally {
    await rig.close();
  }
}

function argumentsOf() {
  const options = { json: { type: 'boolean' }, list: { type: 'boolean' }, seed: { type: 'string' } };
  try {
    const given = parseArgs({ options, allowPositionals: true });
    if (given.values.seed !== undefined && !/^\d{1,9}$/.test(given.values.seed))
      refuse('--seed is a whole number such as 123456.');
    return given;
  } catch (error) {
    return refuse(`${error.message.split('.')[0]}. It takes names of rows, --json, --list and --seed=N.`);
  }
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function tableOf(given) {
  const lines = given.map(
    ({ row, oracle, what, value, bound, holds }) =>
      `| ${row} | ${oracle} | ${what} | ${value} | ${bound} | ${holds ? 'yes' : '**no**'} |`,
  );
  return ['| row | oracle | what | value | bound | holds |', '| --- | --- | --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}
