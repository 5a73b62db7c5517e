import type { Config } from '#libs/kernel';

/** The origins that pages may come from: as configured, or this machine's own names at the port. */
export const allowedOrigins = (config: Pick<Config, 'ORIGINS' | 'PORT'>): ReadonlySet<string> =>
  new Set(
    config.ORIGINS ? config.ORIGINS.split(',') : [`http://localhost:${config.PORT}`, `http://127.0.0.1:${config.PORT}`],
  );
