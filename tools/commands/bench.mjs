import { existsSync, readdirSync } from 'node:fs';
import { buildWhatChanged } from '../build-parts.mjs';
import { startChild } from '../child.mjs';
import { endOnSignals } from '../ending.mjs';
import { inClone, root } from '../places.mjs';
import { startTestServer } from '../test-server.mjs';
import { Trouble } from '../trouble.mjs';

export const help = `
npm run bench -- <name> [options of that measurement]

Runs one measurement of test/bench on a PostgreSQL of its own, or on the server of BARAZA_TEST_SERVER. Measurements:
  ${measurements().join(', ') || 'none yet'}

  --help    this text
`;

export const rest = true;

const scriptOf = (name) => inClone('test', 'bench', `${name}.bench.mjs`);

function measurements() {
  const folder = inClone('test', 'bench');
  if (!existsSync(folder)) return [];
  const suffix = '.bench.mjs';
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
}

export function before() {
  const name = process.argv[2];
  if (measurements().includes(name)) return;
  throw new Trouble(
    `Name a measurement, as in \`npm run bench -- ${measurements()[0] ?? 'live'}\`: there are ${measurements().join(', ') || 'none yet'}.`,
  );
}

export async function run(_values, [name, ...args]) {
  endOnSignals(130);
  await buildWhatChanged();
  const env = { ...process.env };
  env.BARAZA_TEST_SERVER ||= await startTestServer('bench');
  const child = await startChild(process.execPath, [scriptOf(name), ...args], {
    cwd: root,
    env,
    show: true,
  });
  return (await child.exited).code ?? 1;
}
