import type { Config } from '#libs/config';
import { isUnavailable, type Log } from '#libs/kernel';

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

/**
 * Goes on when a line to the database breaks that nobody listens on at that moment, as while a library opens one: whoever
 * needs it next opens another. Everything else that nobody caught ends the process, as it always does.
 */
export function surviveBrokenLines(log: Log): void {
  process.on('uncaughtException', (error: Error) => {
    if (isUnavailable(error))
      return log.warn({ error: error.name }, 'a line to the database broke; the next one is opened');
    log.fatal({ error: error.name, at: error.stack?.split('\n').slice(1, 6) }, 'a defect');
    process.exit(1);
  });
}
