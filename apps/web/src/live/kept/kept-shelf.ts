import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { MeView } from '#libs/domain';

/** Who was signed in when the server was last reached, or why nothing is kept. */
export type Owner =
  | {
      /** Who it is, with what they may, and the shape of what is kept: when any of it differs, it is not theirs. */
      seat: string;
      view: MeView;
      /** When the server was last heard of (milliseconds). */
      at: number;
    }
  | { gone: number; why: Gone };

/** Why a device keeps nothing: somebody went, or it had not reached the server for too long. */
export type Gone = 'left' | 'too_old';

/** One list, or what is known of one stream. */
export interface KeptRow {
  /** The stream's name, or the list's key as JSON. */
  key: string;
  /** The case that it is about; null for what is about none. */
  caseId: string | null;
  /** When it was last known to be so (milliseconds). */
  at: number;
  value: unknown;
}

/** The last known state on this device: of one signed-in person at a time. */
export interface KeptShelf {
  owner: () => Promise<Owner | null>;
  /** The server said that this person is signed in. What is another's goes. `askedAt`: an older answer than a going counts for nothing. */
  claim: (owner: Owner & { seat: string }, askedAt: number) => Promise<void>;
  /** Everything goes. */
  clear: (why: Gone, at: number) => Promise<void>;
  rows: (seat: string) => Promise<KeptRow[]>;
  /** Writes and takes away rows, if the device still belongs to this seat. */
  change: (seat: string, at: number, put: readonly KeptRow[], drop: readonly string[]) => Promise<void>;
}

interface Schema extends DBSchema {
  owner: { key: 'owner'; value: Owner };
  rows: { key: string; value: KeptRow };
}

/** Opens the browser's database. Throws where there is none (some private windows): then nothing is kept. */
export async function openKeptShelf(): Promise<KeptShelf> {
  const db = await openDB<Schema>('baraza.kept', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('owner');
      fresh.createObjectStore('rows', { keyPath: 'key' });
    },
  });
  return shelfIn(db);
}

// Owner and rows are changed in one transaction: a page of somebody who went cannot write behind who came.
const shelfIn = (db: IDBPDatabase<Schema>): KeptShelf => ({
  owner: async () => (await db.get('owner', 'owner')) ?? null,
  async claim(owner, askedAt) {
    const tx = db.transaction(['owner', 'rows'], 'readwrite');
    const before = await tx.objectStore('owner').get('owner');
    if (before && 'gone' in before && before.gone >= askedAt) return tx.done;
    if (before && (!('seat' in before) || before.seat !== owner.seat)) await tx.objectStore('rows').clear();
    await tx.objectStore('owner').put(owner, 'owner');
    await tx.done;
  },
  async clear(why, at) {
    const tx = db.transaction(['owner', 'rows'], 'readwrite');
    await tx.objectStore('rows').clear();
    await tx.objectStore('owner').put({ gone: at, why }, 'owner');
    await tx.done;
  },
  async rows(seat) {
    const tx = db.transaction(['owner', 'rows']);
    const owner = await tx.objectStore('owner').get('owner');
    return owner && 'seat' in owner && owner.seat === seat ? tx.objectStore('rows').getAll() : [];
  },
  async change(seat, at, put, drop) {
    const tx = db.transaction(['owner', 'rows'], 'readwrite');
    const owner = await tx.objectStore('owner').get('owner');
    if (!owner || !('seat' in owner) || owner.seat !== seat) return tx.done;
    const rows = tx.objectStore('rows');
    await tx.objectStore('owner').put({ ...owner, at: Math.max(owner.at, at) }, 'owner');
    for (const key of drop) await rows.delete(key);
    for (const row of put) await rows.put(row);
    await tx.done;
  },
});
