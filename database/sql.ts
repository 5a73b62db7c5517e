import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QueryRunner } from 'typeorm';

/** The folder `database/` of the sources; from the build as well, which holds no SQL of its own. */
const FOLDER = findFolder(dirname(fileURLToPath(import.meta.url)));

function findFolder(from: string): string {
  const here = join(from, 'database', 'functions');
  if (existsSync(here)) return dirname(here);
  const above = dirname(from);
  if (above === from) throw new Error('The folder database/ with its SQL is missing beside the build.');
  return findFolder(above);
}

/** Runs one file of SQL, named from `database/`. */
export async function runSql(queryRunner: QueryRunner, file: string): Promise<void> {
  await queryRunner.query(readFileSync(join(FOLDER, file), 'utf8'));
}

/** The files of gate functions, in the order in which they are applied. */
export const functionFiles = (): string[] =>
  readdirSync(join(FOLDER, 'functions'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => `functions/${name}`);
