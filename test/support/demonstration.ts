import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type ServerProcess, startApi } from './api-process.js';
import { makeDatabase, migrateDatabase } from './test-server.js';

/** It plays its months first: under a minute where nothing else runs, and as often longer as a machine is busy (ms). */
const LOADED_WITHIN_MS = 400_000;

/** A demonstration that has loaded, as `npm run demo` opens one. */
export interface Demonstration {
  api: ServerProcess;
  /** Asks its database past every lock. */
  looks: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
}

/** Opens one on an empty database of its own, and waits until its table is open. */
export async function openDemonstration(): Promise<Demonstration> {
  const database = await makeDatabase({ empty: true });
  const files = mkdtempSync(join(tmpdir(), 'baraza-demonstration-'));
  const eyes = new pg.Pool({ connectionString: database.superUrl, max: 2 }).on('error', () => undefined);
  const end = async (): Promise<void> => {
    await eyes.end();
    await database.drop();
    rmSync(files, { recursive: true, force: true });
  };
  try {
    await migrateDatabase(database.name, 'demonstration');
    const api = await startApi(database.appUrl, { FILES_DIR: files, WORKER_SWEEP_MS: '500' }, LOADED_WITHIN_MS);
    return {
      api,
      looks: async <Row>(sql: string, values: unknown[] = []) => (await eyes.query(sql, values)).rows as Row[],
      close: async () => {
        await api.stop();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
