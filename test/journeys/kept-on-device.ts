import type { Page } from 'playwright-core';

/** What the browser keeps to open without network: whose it is, and the keys of its rows. */
export interface OnDevice {
  owner: { seat?: string; at?: number; gone?: number; why?: string } | null;
  keys: string[];
  /** Everything of it as text, to look for words in. */
  text: string;
}

/** Reads it, and first changes its owner where the story asks for it: as if that much time (ms) had gone by without the server. */
export const onDevice = (page: Page, ago = 0): Promise<OnDevice> =>
  page.evaluate(async (before) => {
    interface Request<T> {
      result: T;
      onsuccess: () => void;
      onerror: () => void;
      error: Error;
    }
    interface Store {
      get: (key: string) => Request<Record<string, unknown> | undefined>;
      getAll: () => Request<{ key: string }[]>;
      put: (value: unknown, key: string) => Request<unknown>;
    }
    const { indexedDB } = globalThis as unknown as {
      indexedDB: {
        open: (name: string) => Request<{
          transaction: (names: string[], mode: string) => { objectStore: (name: string) => Store };
          close: () => void;
        }>;
      };
    };
    const answered = <T>(request: Request<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answered(indexedDB.open('baraza.kept'));
    const tx = db.transaction(['owner', 'rows'], 'readwrite');
    const owner = await answered(tx.objectStore('owner').get('owner'));
    if (owner && before)
      await answered(tx.objectStore('owner').put({ ...owner, at: Number(owner['at']) - before }, 'owner'));
    const rows = await answered(tx.objectStore('rows').getAll());
    db.close();
    return { owner: owner ?? null, keys: rows.map(({ key }) => key), text: JSON.stringify(rows) };
  }, ago);

/** Waits until the app's files are on the device and its worker answers for them. */
export const appIsKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { navigator } = globalThis as unknown as { navigator: { serviceWorker: { ready: Promise<unknown> } } };
    await navigator.serviceWorker.ready;
  });
