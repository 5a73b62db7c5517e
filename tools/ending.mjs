import { commandLineOf, parentOf, startOf } from './process-identity.mjs';

/**
 * How a command ends: whatever was started is stopped in the opposite order, once, whether the work is done, failed,
 * was interrupted (Ctrl-C, SIGTERM, a closed terminal) or lost the process that started it.
 */
const cleanups = [];
let ending;
let hurrying = false;

/** Thrown into work that is still going on while the command ends. Nobody shows it. */
export class Ended extends Error {}

/**
 * Registers how to stop something just started. Called too late, it stops the thing at once and throws Ended.
 * @returns {Promise<() => void>} forgets it again, once there is nothing left to stop
 */
export async function atEnd(stop) {
  if (ending) {
    await stop();
    throw new Ended();
  }
  cleanups.push(stop);
  return () => {
    const index = cleanups.indexOf(stop);
    if (index >= 0) cleanups.splice(index, 1);
  };
}

export const isEnding = () => ending !== undefined;

/** True after a second Ctrl-C: stop hard instead of waiting. */
export const isHurrying = () => hurrying;

/** Stops everything that was registered, last first. A stop that fails does not keep the others from stopping. */
export function end() {
  ending ??= (async () => {
    while (cleanups.length > 0) {
      try {
        await cleanups.pop()();
      } catch (error) {
        if (process.env.BARAZA_DEBUG) console.error(error);
      }
    }
  })();
  return ending;
}

/** From now on, a signal or the loss of the starting process ends the command in order, with this exit status. */
export function endOnSignals(status) {
  let since = 0;
  const onSignal = async () => {
    // A terminal, npm and the outer process may each pass on the same Ctrl-C: only a later one means "hurry".
    if (since && Date.now() - since > 1500) hurrying = true;
    since ||= Date.now();
    await end();
    process.exit(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  if (process.channel) {
    process.on('message', (message) => message === 'end' && onSignal());
    process.on('disconnect', onSignal);
    process.channel.unref();
  }
  whenNpmIsGone(onSignal);
}

/**
 * npm killed outright tells nobody, and its orphans would hold the port. Calls back when the npm above us is gone;
 * started without npm, there is nobody to lose. (Between npm and us there may be a shell.)
 */
export function whenNpmIsGone(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parents = [process.ppid, parentOf(process.ppid)];
  const npm = parents.find((pid) => /\bnpm\b/.test(commandLineOf(pid)));
  const start = npm && startOf(npm);
  if (!start) return;
  const watch = setInterval(() => {
    if (startOf(npm) === start) return;
    clearInterval(watch);
    onGone();
  }, 200).unref();
}
