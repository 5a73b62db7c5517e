import { spawnSync } from 'node:child_process';
import { Trouble } from './trouble.mjs';

/** True for root, as whom PostgreSQL refuses to run. */
export const isRoot = process.getuid?.() === 0;

/**
 * As whom PostgreSQL runs: for an ordinary user as that user (undefined); for root as `postgres` if this machine has
 * such a user, else as `nobody`, which every machine has.
 * @returns {{uid: number, gid: number} | undefined}
 */
export function serverAccount() {
  if (!isRoot) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Trouble(
    'PostgreSQL may not run as root, and this machine has no user postgres or nobody: run the command as an ordinary user.',
  );
}
