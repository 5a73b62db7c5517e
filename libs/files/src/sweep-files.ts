import type { Kernel, SystemActor } from '#libs/kernel';
import type { Bytes, StoreKey } from './bytes.js';
import { fileStore } from './file.store.js';

const SWEEP: SystemActor = { system: 'system:sweep-files' };
/** How many files are taken at once. */
const MOST = 200;
/** Bytes that no file names are of an upload that is not noted yet, or never will be: after so long (ms) it never will. */
const ORPHAN_MS = 60 * 60_000;

type Parts = Pick<Kernel, 'unitOfWork'> & { bytes: Bytes };

/** Removes the bytes of files that are gone: of withdrawn messages, and those that no message took within a day. Answers how many files. */
export async function sweepGone({ unitOfWork, bytes }: Parts): Promise<number> {
  let swept = 0;
  for (;;) {
    const gone = await unitOfWork.write(SWEEP, (db) => fileStore.gone(db, MOST));
    for (const { keys } of gone) for (const key of keys) await bytes.remove(key);
    // Asked with none as well: what counts in nobody's day any more is forgotten by it.
    await unitOfWork.write(SWEEP, (db) =>
      fileStore.removed(
        db,
        gone.map(({ id }) => id),
      ),
    );
    swept += gone.length;
    if (gone.length < MOST) return swept;
  }
}

/** Removes bytes that belong to no file. Answers how many. */
export async function sweepOrphans({ unitOfWork, bytes }: Parts): Promise<number> {
  let swept = 0;
  for await (const keys of bytes.keys(ORPHAN_MS)) {
    if (!keys.length) continue;
    for (const key of await orphansAmong(unitOfWork, keys)) {
      await bytes.remove(key);
      swept++;
    }
  }
  return swept;
}

async function orphansAmong(unitOfWork: Kernel['unitOfWork'], keys: StoreKey[]): Promise<StoreKey[]> {
  const known = await unitOfWork.read(SWEEP, (db) => fileStore.known(db, keys));
  return keys.filter((key) => !known.has(key));
}
