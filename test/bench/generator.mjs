import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './endings.mjs';

/** @typedef {{ask: (message: object) => Promise<any>, stop: () => void}} Generator */

/**
 * Starts a process of its own that makes load, so that the one which measures has time to: a script of this folder that
 * answers each message with one.
 * @param {{givesWay?: boolean}} [how] it gives way to the server, the database and whoever measures
 * @returns {Generator}
 */
export function startGenerator(script, { givesWay = false } = {}) {
  const child = fork(join(import.meta.dirname, script), []);
  if (givesWay) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const stop = () => void child.kill();
  atEnd(stop);
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
        child.send(message);
      }),
    stop,
  };
}

/** In a generator: answers each message by the work of its name. */
export function answerParent(works) {
  process.on('disconnect', () => process.exit(0));
  process.on('message', ({ name, ...given }) =>
    works[name](given).then(
      (answer) => process.send(answer ?? {}),
      (error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    ),
  );
}
