import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startOf } from './process-identity.mjs';

/** The file by which a data home says that it is in use, by whatever command. */
export const homeLock = (home) => join(home, 'in-use.lock');

/** Who holds a lock file: what it wrote there, or undefined when nobody alive does. */
export function holderOf(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return startOf(holder.pid) === holder.start ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a lock file for this process. A file whose holder is dead (killed, power cut) does not count.
 * @returns {{release: () => void, hadDeadHolder: boolean} | {holder: object}}
 */
export function takeLock(file, note = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const words = JSON.stringify({ pid: process.pid, start: startOf(process.pid), ...note });
  for (let hadDeadHolder = false; ; hadDeadHolder = true) {
    try {
      writeFileSync(file, words, { flag: 'wx' });
      return { release: () => unlinkSync(file), hadDeadHolder };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder) return { holder };
    unlinkSync(file);
  }
}

/** Takes a lock, waiting while another living process holds it; `onWait` is called once if it comes to that. */
export async function waitForLock(file, onWait) {
  for (let waited = false; ; waited = true) {
    const lock = takeLock(file);
    if (lock.release) return lock;
    if (!waited) onWait();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
