import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { inClone, root } from './places.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from './trouble.mjs';

const lockFile = inClone('package-lock.json');
const stampFile = inClone('node_modules', '.installed-from');
const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|network/;
const kindOfMachine = `${process.platform}-${process.arch}`;
const SPACE_NEEDED = 1_300_000_000;

/** True when node_modules holds what package-lock.json says. */
export function isInstalled() {
  return readIfAny(stampFile) === wantedStamp() || installedByHand();
}

/** Installs from the lock file with `npm ci`. @throws {Trouble} */
export async function install() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < SPACE_NEEDED) throw fullDisk(root);
  console.error('Installing the packages of package-lock.json (only when it changed; a minute or two) ...');
  const { code, output } = await npmCi();
  if (code !== 0) throw whyInstallFailed(output);
  writeFileSync(stampFile, wantedStamp());
}

/** The lock file and the kind of machine: node_modules holds programs for one kind only. */
function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${kindOfMachine}`;
}

/** Somebody ran `npm install` or `npm ci` by hand: npm's own record then agrees with the lock file. */
function installedByHand() {
  const record = readIfAny(inClone('node_modules', '.package-lock.json'));
  if (!record || readIfAny(stampFile)?.endsWith(kindOfMachine) === false) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
  const agrees = wanted.every(
    ([path, { version, optional, peer }]) => !path || optional || peer || installed[path]?.version === version,
  );
  if (agrees) writeFileSync(stampFile, wantedStamp());
  return agrees;
}

/** Runs `npm ci` with the npm that is running us, else the one on the path; standard input stays closed. */
function npmCi() {
  const flags = [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    '--prefer-offline',
  ];
  // A poor line is given half a minute of retries, no line at all is told within it.
  flags.push('--fetch-retries=5', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000');
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  const [program, args] = script?.endsWith('.js') ? [node, [script, ...flags]] : ['npm', flags];
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (words) => (output = (output + words).slice(-20_000)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function whyInstallFailed(output) {
  if (tellsOfFullDisk(output)) return fullDisk(root);
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Trouble(`npm may not write in ${root} or in its cache: run the command as the user who owns both.`);
  }
  if (NETWORK.test(output)) {
    return new Trouble(
      'npm could not reach its registry: connect this machine to the network (or name a registry it can reach with ' +
        '`npm config set registry <address>`) and run the command again.',
    );
  }
  console.error(output.trim());
  return new Trouble('npm ci failed for the reason above: put it right and run the command again.');
}

function readIfAny(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
