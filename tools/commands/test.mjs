import { buildWhatChanged } from '../build-parts.mjs';
import { findChromium } from '../chromium.mjs';
import { close } from '../closing-line.mjs';
import { endOnSignals } from '../ending.mjs';
import { runSteps } from '../run-steps.mjs';
import { STEPS } from '../steps.mjs';
import { startTestServer } from '../test-server.mjs';
import { Trouble } from '../trouble.mjs';

const names = STEPS.map(({ name }) => name);

export const help = `
npm test [-- options]

Sets everything up, reads the code (types, lint, imports) and runs all tests on a PostgreSQL of its own, or on the server
of BARAZA_TEST_SERVER (the address of a superuser, as in postgres://postgres:password@127.0.0.1:5432/postgres).

  --only <names>    only these steps, separated by commas: ${names.slice(0, 5).join(', ')},
                    ${names.slice(5).join(', ')}
  --no-skips        what cannot run on this machine counts as failed
  --help            this text
`;

export const options = { only: { type: 'string' }, 'no-skips': { type: 'boolean', default: false } };

export function before({ only }) {
  chosen(only);
}

export async function run({ only, 'no-skips': noSkips }) {
  endOnSignals(130);
  const steps = chosen(only);
  if (steps.some(({ needsBuild }) => needsBuild)) await buildWhatChanged();
  const counts = await runSteps(steps, await environmentFor(steps));
  return close(counts, { allowSkips: !noSkips });
}

function chosen(only) {
  if (only === undefined) return STEPS;
  const wanted = only.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Trouble(`There is no step "${unknown[0]}": --only takes ${names.join(', ')}, separated by commas.`);
  return STEPS.filter(({ name }) => wanted.includes(name));
}

/** Jest's tests find a PostgreSQL in BARAZA_TEST_SERVER and a browser in BARAZA_CHROMIUM ("none" if none starts). */
async function environmentFor(steps) {
  const env = { ...process.env };
  if (steps.some(({ needsBuild }) => needsBuild)) env.BARAZA_TEST_SERVER ||= await startTestServer('test');
  if (steps.some(({ name }) => name === 'journeys')) {
    const browser = await findChromium();
    env.BARAZA_CHROMIUM = browser ? JSON.stringify(browser) : 'none';
  }
  return env;
}
