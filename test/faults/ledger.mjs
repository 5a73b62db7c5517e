import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../bench/endings.mjs';

/**
 * A book outside of the database to which lines are only added, each before whatever follows from it: what was agreed and done,
 * what was broken, what arrived. Each line has the time of this machine, in milliseconds.
 */
export function openLedger(name) {
  const folder = mkdtempSync(join(tmpdir(), `baraza-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'ledger.jsonl');
  writeFileSync(file, '');
  return {
    note: (what, more = {}) => appendFileSync(file, `${JSON.stringify({ at: Date.now(), what, ...more })}\n`),
    /** Every line, or those of one kind. */
    lines: (what) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter((line) => what === undefined || line.what === what),
  };
}
