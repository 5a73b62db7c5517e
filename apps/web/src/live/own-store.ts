/**
 * Small things that one person keeps on this device (drafts, what was seen), under keys that no other person's share.
 * Storage may be full or forbidden: then they live as long as the page.
 */
export interface OwnStore {
  get: (key: string) => string | null;
  /** An empty value takes the key away. */
  set: (key: string, value: string) => void;
}

export function ownStore(person: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): OwnStore {
  const page = new Map<string, string>();
  const full = (key: string) => `baraza.${person}.${key}`;
  return {
    get(key) {
      if (page.has(key)) return page.get(key) || null;
      try {
        return storage.getItem(full(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      page.set(key, value);
      try {
        if (value) storage.setItem(full(key), value);
        else storage.removeItem(full(key));
      } catch {
        // Kept in `page`.
      }
    },
  };
}
