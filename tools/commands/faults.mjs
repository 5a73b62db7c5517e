import { buildWhatChanged } from '../build-parts.mjs';
import { startChild } from '../child.mjs';
import { endOnSignals } from '../ending.mjs';
import { inClone, root } from '../places.mjs';
import { startTestServer } from '../test-server.mjs';

export const help = `
npm run faults -- [F06,F07,...] [--json] [--list] [--seed=N]

Breaks things on purpose, each in an installation of its own with real processes, and holds what came of it against books outside
of the database. On a PostgreSQL of its own, or on the server of BARAZA_TEST_SERVER. Without names: every row that there is.

  --json    one object on standard output
  --list    which rows there are
  --seed=N  every choice of chance as in the run that printed this seed
  --help    this text
`;

export const rest = true;

export async function run(_values, args) {
  endOnSignals(130);
  await buildWhatChanged();
  const env = { ...process.env };
  env.BARAZA_TEST_SERVER ||= await startTestServer('faults');
  const child = await startChild(process.execPath, [inClone('test', 'faults', 'run.mjs'), ...args], {
    cwd: root,
    env,
    show: true,
  });
  return (await child.exited).code ?? 1;
}
