import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '#libs/config';

/**
 * Where files lie on this machine: FILES_DIR; else the folder `files` beside the installation's key; else, where nothing
 * real is kept, a folder of the system's for passing things, one for each database.
 */
export function filesFolder({ FILES_DIR, KEY_FILE, DATABASE_URL }: FolderSettings): string {
  if (FILES_DIR !== '') return FILES_DIR;
  if (KEY_FILE !== '') return join(dirname(KEY_FILE), 'files');
  const database = (URL.parse(DATABASE_URL)?.pathname ?? '').replace(/[^\w-]+/g, '');
  return join(tmpdir(), `baraza-files-${database}`);
}

type FolderSettings = Pick<Config, 'FILES_DIR' | 'KEY_FILE' | 'DATABASE_URL'>;
