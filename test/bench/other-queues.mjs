import { Logger, run } from 'graphile-worker';
import { PgBoss } from 'pg-boss';
import { looks, makeReferenceDatabase } from './bench-database.mjs';
import { atEnd } from './endings.mjs';
import { holdsWithin } from './sleep.mjs';

/** How often each looks for what is due (ms): the shortest that pg-boss takes, and the same for the other. */
const LOOKS_MS = 500;
const AT_ONCE = 1000;
const QUEUE = 'late';

/**
 * The queues that are compared with: each on a database of its own on the same server, with as many that lie there for a year. Each
 * adds jobs that come one by one, and tells by `met` when one has come: its due moment stands in it.
 */
export const OTHER_QUEUES = {
  'pg-boss': async ({ lying, dues, met }) => {
    const { url } = await makeReferenceDatabase();
    const boss = new PgBoss(url);
    boss.on('error', () => undefined);
    await boss.start();
    atEnd(() => boss.stop({ graceful: false }).catch(() => undefined));
    await boss.createQueue(QUEUE);
    const inAYear = new Date(Date.now() + 365 * 86_400_000);
    for (let left = lying; left > 0; left -= AT_ONCE)
      await boss.insert(
        QUEUE,
        Array.from({ length: Math.min(left, AT_ONCE) }, () => ({ data: {}, startAfter: inAYear })),
      );
    const at = dues();
    await boss.insert(
      QUEUE,
      at.map((due) => ({ data: { due }, startAfter: new Date(due) })),
    );
    await boss.work(QUEUE, { pollingIntervalSeconds: LOOKS_MS / 1000, batchSize: 50 }, async (jobs) => {
      for (const { data } of jobs) met(data.due);
    });
  },

  'graphile-worker': async ({ lying, dues, met }) => {
    const { name, url } = await makeReferenceDatabase();
    const runner = await run({
      connectionString: url,
      pollInterval: LOOKS_MS,
      concurrency: 4,
      noHandleSignals: true,
      taskList: { [QUEUE]: async ({ due }) => met(due) },
      logger: new Logger(() => () => undefined),
    });
    atEnd(() => runner.stop().catch(() => undefined));
    // A statement each for some: what it adds in one grows with the square of how many there are.
    for (let left = lying; left > 0; left -= AT_ONCE)
      await looks(
        name,
        `select graphile_worker.add_job('${QUEUE}', '{}'::json, run_at => now() + interval '1 year') from generate_series(1, $1::int)`,
        [Math.min(left, AT_ONCE)],
      );
    await looks(
      name,
      `select graphile_worker.add_job('${QUEUE}', json_build_object('due', due), run_at => to_timestamp(due / 1000.0))
         from unnest($1::float8[]) due`,
      [dues()],
    );
  },
};

/** How late each job came, in milliseconds by the clock of this machine. */
export async function latenessOfOther(name, { lying, count, apartMs, inMs }) {
  const late = [];
  const dues = () => {
    const first = Date.now() + inMs;
    return Array.from({ length: count }, (_, place) => first + apartMs * place);
  };
  await OTHER_QUEUES[name]({ lying, dues, met: (due) => late.push(Date.now() - due) });
  await holdsWithin(inMs + count * apartMs + 30_000, () => late.length === count);
  return late;
}
