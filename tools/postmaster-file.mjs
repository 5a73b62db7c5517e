import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './child.mjs';
import { commandLineOf } from './process-identity.mjs';

/**
 * The server that runs on a data directory, by the file that PostgreSQL keeps there; undefined when none does. A file
 * left by a killed server is no hindrance, and one whose number now belongs to another program is removed.
 * @returns {{pid: number, port: number, status: 'starting'|'ready'|'stopping'|''} | undefined}
 */
export function runningPostmaster(dataDirectory) {
  const file = join(dataDirectory, 'postmaster.pid');
  let lines;
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!commandLineOf(pid).includes(dataDirectory)) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}
