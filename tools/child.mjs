import { spawn } from 'node:child_process';
import { atEnd, Ended, isEnding, isHurrying } from './ending.mjs';

/**
 * @typedef {object} Child
 * @property {number} pid also the number of its process group
 * @property {Promise<{code: number|null, signal: string|null}>} exited never rejects
 * @property {() => string} lastLines what it said last
 * @property {() => Promise<void>} stop asks it to end, then insists
 */

/**
 * Starts a program in a process group of its own, so that a Ctrl-C in the terminal reaches only us and we end things in
 * order. It is stopped when the command ends, and by a keeper when the command is killed outright.
 *
 * Its output is kept (see lastLines) or, with `show`, goes to ours (with 'errors', only what it says on standard error).
 * Its standard input is a pipe that we hold open.
 * @returns {Promise<Child>}
 */
export async function startChild(
  program,
  args,
  { cwd, env, uid, gid, show = false, lines = 25, patience = 10_000 } = {},
) {
  if (isEnding()) throw new Ended();
  const stdio = ['pipe', show === true ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'];
  const child = spawn(program, args, { cwd, env, uid, gid, detached: true, stdio });
  child.stdin.on('error', () => {});
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, signal: null, error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
    // What it started may hold its output open for ever; its last words have a moment to arrive.
    child.once('exit', (code, signal) => setTimeout(() => resolve({ code, signal }), 1000));
  });
  const said = keepOutput(child);
  if (child.pid === undefined)
    return { exited, lastLines: () => `${program} could not be started`, stop: async () => {} };
  const keeper = keep(-child.pid, 'KILL');
  exited.then(keeper.release);
  const stop = () => stopGroup(child.pid, exited, patience);
  const forget = await atEnd(stop);
  exited.then(forget);
  return { pid: child.pid, exited, lastLines: () => said.join('').split('\n').slice(-lines).join('\n').trim(), stop };
}

/** Runs a program to its end. @returns {Promise<{code: number, output: string}>} */
export async function runChild(program, args, options) {
  const child = await startChild(program, args, options);
  const { code } = await child.exited;
  if (isEnding()) throw new Ended();
  return { code: code ?? 1, output: child.lastLines() };
}

/**
 * A keeper outlives us by a moment: a shell that waits until its input closes, which happens even if we are killed with
 * SIGKILL, and then signals the process (a negative number: the group).
 */
export function keep(pid, signal) {
  const script = `trap '' INT TERM HUP; while read -r _; do :; done; kill -s ${signal} -- "$0" 2>/dev/null`;
  const keeper = spawn('/bin/sh', ['-c', script, String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  keeper.on('error', () => {});
  keeper.stdin.on('error', () => {});
  keeper.unref();
  keeper.stdin.unref();
  return { release: () => void keeper.kill('SIGKILL') };
}

/** True while a process with this number lives, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function stopGroup(pid, exited, patience) {
  signalGroup(pid, isHurrying() ? 'SIGKILL' : 'SIGTERM');
  const deadline = setTimeout(() => signalGroup(pid, 'SIGKILL'), patience);
  await exited;
  clearTimeout(deadline);
  // What the program itself left in its group goes with it.
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

function keepOutput(child) {
  const said = [];
  let length = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (words) => {
      said.push(words);
      length += words.length;
      while (length > 200_000) length -= said.shift().length;
    });
  }
  return said;
}
