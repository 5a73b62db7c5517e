import { buildWhatChanged } from '../build-parts.mjs';
import { startChild } from '../child.mjs';
import { endOnSignals } from '../ending.mjs';
import { inClone, root } from '../places.mjs';
import { Trouble } from '../trouble.mjs';

export const help = `
npm run migrate

Brings the database of an installation up to date. Needs two connections in the environment:
DATABASE_OWNER_URL, of the role that owns the database and may create roles, and DATABASE_URL, of the role that the
server uses (it is created if it does not exist).

  --help    this text
`;

export function before() {
  const missing = ['DATABASE_OWNER_URL', 'DATABASE_URL'].filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  throw new Trouble(
    `${missing.join(' and ')} must be set, as in postgres://role:password@host:5432/baraza: \`npm run migrate -- --help\` says what for.`,
  );
}

export async function run() {
  endOnSignals(130);
  await buildWhatChanged();
  const child = await startChild(process.execPath, [inClone('dist', 'database', 'migrate.js')], {
    cwd: root,
    show: true,
  });
  return (await child.exited).code ?? 1;
}
