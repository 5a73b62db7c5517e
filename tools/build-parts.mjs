import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runChild } from './child.mjs';
import { waitForLock } from './lock.mjs';
import { inClone, packageScript, root } from './places.mjs';
import { sourceHash } from './source-hash.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from './trouble.mjs';

/** What is built: from which sources, into which folders of dist/, by which programs, run one after the other. */
const PARTS = [
  {
    name: 'server',
    sources: [
      'apps/api',
      'apps/worker',
      'libs',
      'database',
      'nest-cli.json',
      '.swcrc',
      'tsconfig.json',
      'package-lock.json',
    ],
    into: ['apps', 'libs', 'database'],
    program: [packageScript('@nestjs', 'cli', 'bin', 'nest.js'), 'build', '--all'],
  },
  {
    name: 'web',
    sources: ['apps/web', 'libs/client', 'libs/domain', 'package.json', 'package-lock.json'],
    into: ['web'],
    program: [packageScript('vite', 'bin', 'vite.js'), 'build', 'apps/web', '--logLevel=warn'],
  },
];

/**
 * Builds each part whose sources changed since it was last built here.
 * @returns {Promise<string>} a hash of the server as built, the same as long as nothing of it changed
 * @throws {Trouble}
 */
export async function buildWhatChanged({ anew = false } = {}) {
  const lock = await waitForLock(inClone('dist', 'busy.lock'), () =>
    console.error('Waiting: another command is building here.'),
  );
  try {
    const hashes = [];
    for (const part of PARTS) hashes.push(await buildPart(part, anew));
    return hashes[0];
  } finally {
    lock.release();
  }
}

async function buildPart({ name, sources, into, program }, anew) {
  const stamp = inClone('dist', `.${name}.stamp`);
  const hash = sourceHash(sources);
  if (!anew && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return hash;
  console.error(`Building the ${name} ...`);
  // Cleared first: what was deleted from the sources (a migration, say) must not live on in the build.
  for (const path of [stamp, ...into.map((folder) => inClone('dist', folder))])
    rmSync(path, { recursive: true, force: true });
  const { code, output } = await runChild(process.execPath, program, { cwd: root });
  if (code !== 0) {
    if (tellsOfFullDisk(output)) throw fullDisk(root);
    console.error(output);
    throw new Trouble(`The ${name} could not be built for the reason above: put it right and run the command again.`);
  }
  mkdirSync(inClone('dist'), { recursive: true });
  writeFileSync(stamp, hash);
  return hash;
}
