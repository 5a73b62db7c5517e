import { existsSync, readFileSync } from 'node:fs';
import { inClone } from './places.mjs';
import { Trouble } from './trouble.mjs';

/** Jest and the api need a Node that can `require` ES modules everywhere; the pinned one is known to work. */
const OLDEST = [24, 9];

/**
 * The Node to go on under: the one that the npm package `node` brought (exact version in package-lock.json), or
 * undefined when the Node that is running will do.
 * @throws {Trouble} when the package's install script was not allowed to run
 */
export function pinnedNode() {
  const folder = inClone('node_modules', 'node');
  const version = JSON.parse(readFileSync(inClone('node_modules', 'node', 'package.json'), 'utf8')).version;
  if (process.versions.node === version) return undefined;
  const found = [
    inClone('node_modules', 'node', 'bin', 'node'),
    inClone('node_modules', '.bin', 'node'),
    inClone('node_modules', 'node', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
    inClone('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
  ].find((file) => existsSync(file));
  if (found) return found;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  throw new Trouble(
    `Node ${version} is missing in ${folder}, because npm was told not to run install scripts: ` +
      'run `npm rebuild node --ignore-scripts=false` and then the command again.',
  );
}
