import type { Config } from './config/config.js';
import type { Log } from './log/log.js';

/** What does not close within this time (ms) is left to the operating system: nothing is lost by it. */
const DEADLINE_MS = 12_000;

/**
 * Ends this process in order, once, when a keeper says so by a signal or, with END_WITH_PARENT, when whoever started it is
 * gone. Status 0 when everything closed, 1 when it did not or took too long.
 */
export function endWhenTold(config: Pick<Config, 'END_WITH_PARENT'>, log: Log, close: () => Promise<void>): void {
  let told = false;
  const end = (): void => {
    if (told) return;
    told = true;
    setTimeout(() => {
      log.warn('closing took too long; the process ends without it');
      process.exit(1);
    }, DEADLINE_MS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  if (config.END_WITH_PARENT === '1') process.stdin.on('end', end).on('error', end).resume();
}
