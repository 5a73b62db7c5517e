import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './places.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.baraza']);

/** One hash over names and contents of files and folders of the clone. What does not exist counts as empty. */
export function sourceHash(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, join(root, path));
  return hash.digest('hex');
}

function addPath(hash, path) {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind) return;
  if (!kind.isDirectory()) {
    // Test files change no build.
    if (path.endsWith('.spec.ts')) return;
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
    return;
  }
  for (const name of readdirSync(path).sort()) if (!SKIPPED.has(name)) addPath(hash, join(path, name));
}
