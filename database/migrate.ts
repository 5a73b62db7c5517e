import { parseArgs } from 'node:util';
import { type InstallationKind, migrate } from './up-to-date.js';

const KINDS: readonly InstallationKind[] = ['real', 'demonstration', 'test'];

/** `migrate [--kind=real|demonstration|test]`: brings the database of DATABASE_OWNER_URL up to date for the role of DATABASE_URL. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { kind: { type: 'string', default: 'real' } } });
  const kind = KINDS.find((known) => known === values.kind);
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!kind) throw new Error(`--kind must be one of ${KINDS.join(', ')}.`);
  if (!ownerUrl || !appUrl) {
    throw new Error(
      'DATABASE_OWNER_URL (the role that owns the tables) and DATABASE_URL (the role of the server) must both be set.',
    );
  }
  await migrate({ ownerUrl, appUrl, kind });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
