import type { Config } from '#libs/config';
import type { HintLine, HintLog } from './hint-line.js';
import { PostgresLine } from './postgres-line.js';
import { RedisLine } from './redis-line.js';

/** The way on which this installation's hints travel: Redis where REDIS_URL is set, else the database. */
export function openHintLine(
  { DATABASE_URL, REDIS_URL }: Pick<Config, 'DATABASE_URL'> & Partial<Pick<Config, 'REDIS_URL'>>,
  log: HintLog,
  hear: (text: string) => void,
): HintLine {
  const byDatabase = new PostgresLine(DATABASE_URL, log, hear);
  return REDIS_URL ? new RedisLine(REDIS_URL, DATABASE_URL, log, hear, byDatabase) : byDatabase;
}
