import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

export type Log = Logger;

/** A log of one JSON object a line. It is given ids, codes and numbers, never what people typed. */
export const makeLog = (level: string): Log =>
  pino({ level, base: { pid: process.pid }, redact: ['words', 'handle', 'input', 'cookie', 'req.headers'] });

/** The web framework's own words, of which only what went wrong is kept. */
export const frameworkLog = (log: Log): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) => log.warn({ from: 'framework' }, String(message)),
  // Why it cannot listen is thrown as well, and said once, to whoever started it.
  error: (message: unknown) =>
    void (/^Error: listen /.test(String(message)) || log.error({ from: 'framework' }, String(message))),
  fatal: (message: unknown) => log.fatal({ from: 'framework' }, String(message)),
});
