import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inClone } from './places.mjs';
import { isRoot, serverAccount } from './server-account.mjs';
import { Trouble } from './trouble.mjs';

/** Where data is kept unless told otherwise. */
export const usualHome = inClone('.baraza');

/** Where root keeps what PostgreSQL's own user must be able to enter. */
export const rootsPlace = '/var/lib/baraza';

/**
 * Makes a data home if there is none and answers its real path. For root the home is a link into /var/lib/baraza: a
 * clone may lie in a directory that only root may enter, where PostgreSQL's user could not reach its data.
 * @throws {Trouble}
 */
export function openDataHome(path) {
  const home = isRoot ? openForRoot(resolve(path)) : openForUser(resolve(path));
  accessSync(home, constants.W_OK);
  return home;
}

/** The real path of a data home that exists already, else undefined. */
export function existingHome(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? realpathSync(path) : undefined;
}

function openForUser(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return realpathSync(path);
}

function openForRoot(path) {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() && readdirSync(path).length === 0) rmdirSync(path);
  else if (there) return enterable(realTarget(path));
  const target = join(rootsPlace, `${basename(dirname(path))}-${randomBytes(6).toString('hex')}`);
  mkdirSync(target, { recursive: true });
  chmodSync(rootsPlace, 0o755);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
  return enterable(target);
}

/** The target of the link, made again if somebody cleared it away. */
function realTarget(path) {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new Trouble(`${path} points to a directory that is gone: remove ${path} and run the command again.`);
  }
  return realpathSync(path);
}

/** Opens the home for passing through (whatever root's umask is), and makes sure that PostgreSQL's user gets as far as there. */
function enterable(home) {
  chmodSync(home, 0o711);
  const { uid, gid } = serverAccount();
  for (let place = home; place !== '/'; place = dirname(place)) {
    const { mode, uid: owner, gid: group } = statSync(place);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (mode & bit) continue;
    throw new Trouble(
      `PostgreSQL does not run as root, and its own user may not enter ${place}: ` +
        `choose another --data, or open that directory with \`chmod a+x ${place}\`.`,
    );
  }
  return home;
}
