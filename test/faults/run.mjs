import { end } from '../bench/endings.mjs';
import { openRig } from './rig.mjs';
import { ROWS } from './rows.mjs';

/**
 * Breaks one thing after the other, each in an installation of its own, and holds what came of it against ledgers outside of
 * the database.
 *
 *   F06,F07    which; all that there are without it
 *   --json     one object on standard output and nothing else
 */
const args = process.argv.slice(2);
const json = args.includes('--json');
const names = (args.find((arg) => !arg.startsWith('--')) ?? Object.keys(ROWS).join()).split(',');
const seed = Date.now() % 1_000_000;
const say = (line) => process.stderr.write(`${line}\n`);

const unknown = names.filter((name) => !Object.hasOwn(ROWS, name));
if (unknown.length) {
  say(`There is no row ${unknown.join(', ')} here. There are ${Object.keys(ROWS).join(', ')}.`);
  process.exit(1);
}

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
    const verdicts = await inRig(ROWS[name].make);
    say(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
    return verdicts.map((verdict) => ({ row: name, ...verdict }));
  } catch (error) {
    say(error.stack);
    return [{ row: name, oracle: 'O17', what: 'the row could not be made', value: 1, bound: '= 0', holds: false }];
  }
}

async function inRig(make) {
  const rig = await openRig();
  try {
    return await make(rig);
  } finally {
    await rig.close();
  }
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
