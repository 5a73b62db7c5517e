import { type DBSchema, openDB } from 'idb';
import type { OutboxEntry } from './outbox-rules.js';

/** Where entries lie between two moments of this page: in the browser's own database, so that they outlive it. */
export interface OutboxShelf {
  all: (person: string) => Promise<OutboxEntry[]>;
  /** Puts a new entry behind all others and answers it with its place. */
  add: (entry: Omit<OutboxEntry, 'place'>) => Promise<OutboxEntry>;
  /** Changes an entry if it is still there, and answers it as it then is. `change` may answer null to take it away. */
  change: (id: string, change: (entry: OutboxEntry) => OutboxEntry | null) => Promise<OutboxEntry | null>;
}

interface Schema extends DBSchema {
  entries: { key: string; value: OutboxEntry; indexes: { person: string; place: number } };
}

/** Opens the browser's database; where there is none (some private windows), entries live as long as the page. */
export async function openShelf(): Promise<OutboxShelf> {
  try {
    return await openDatabase();
  } catch {
    return memoryShelf();
  }
}

async function openDatabase(): Promise<OutboxShelf> {
  const db = await openDB<Schema>('baraza.outbox', 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore('entries', { keyPath: 'id' });
      store.createIndex('person', 'person');
      store.createIndex('place', 'place');
    },
  });
  return {
    all: (person) => db.getAllFromIndex('entries', 'person', person),
    async add(entry) {
      const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
      const last = await tx.store.index('place').openCursor(null, 'prev');
      const placed = { ...entry, place: (last?.value.place ?? 0) + 1 };
      await tx.store.add(placed);
      await tx.done;
      return placed;
    },
    async change(id, change) {
      const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
      const entry = await tx.store.get(id);
      const next = entry ? change(entry) : null;
      if (entry && next?.id !== id) await tx.store.delete(id);
      if (next) await tx.store.put(next);
      await tx.done;
      return next;
    },
  };
}

/** The same in memory alone. */
export function memoryShelf(): OutboxShelf {
  const entries = new Map<string, OutboxEntry>();
  let place = 0;
  return {
    all: async (person) => [...entries.values()].filter((entry) => entry.person === person),
    async add(entry) {
      const placed = { ...entry, place: ++place };
      entries.set(entry.id, placed);
      return placed;
    },
    async change(id, change) {
      const entry = entries.get(id);
      const next = entry ? change(entry) : null;
      if (next?.id !== id) entries.delete(id);
      if (next) entries.set(next.id, next);
      return next;
    },
  };
}
