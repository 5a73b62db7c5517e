import { Clock } from './clock/clock.js';
import { CommandRunner } from './command/command-runner.js';
import { type Config, publicUrl } from '#libs/config';
import { armFaultPoint } from './fault-point.js';
import { JobQueue } from './jobs/job-queue.js';
import { JournalHint } from './journal/journal-hint.js';
import type { Log } from './log/log.js';
import type { InstallationKey } from './secrets/installation-key.js';
import { installationKey } from './secrets/read-key.js';
import { Database, type Entities } from './unit-of-work/database.js';
import { readInstallation, refuseOtherKey, refuseUnsafeDatabase } from './unit-of-work/safe-database.js';
import { UnitOfWork } from './unit-of-work/unit-of-work.js';

/** The parts of a running process below its features. */
export interface Kernel {
  config: Config;
  log: Log;
  clock: Clock;
  key: InstallationKey;
  /** Where people reach the installation, without a slash at the end. */
  publicUrl: string;
  database: Database;
  unitOfWork: UnitOfWork;
  hint: JournalHint;
  jobs: JobQueue;
  runner: CommandRunner;
  /** `real`, `demonstration` or `test`. */
  installation: string;
  close: () => Promise<void>;
}

/** Opens the database, refuses one that is not safe, and puts the parts together. */
export async function openKernel(config: Config, log: Log, entities: Entities): Promise<Kernel> {
  const database = new Database(config, entities);
  await database.connect();
  try {
    await refuseUnsafeDatabase(database);
    const { kind, offsetMs } = await readInstallation(database);
    const key = installationKey(config, kind);
    if (config.KEY_FILE !== '') await refuseOtherKey(database, key);
    armFaultPoint(kind, process.env);
    const clock = new Clock();
    clock.setOffset(offsetMs);
    const unitOfWork = new UnitOfWork(database, Math.floor(config.DATABASE_POOL / 2));
    const hint = new JournalHint(config, log);
    hint.onClock(
      () =>
        void readInstallation(database).then(
          ({ offsetMs: moved }) => clock.setOffset(moved),
          () => undefined,
        ),
    );
    await hint.open();
    const jobs = new JobQueue(config, log);
    const address = publicUrl(config);
    const runner = new CommandRunner(database, unitOfWork, hint, { clock, key, publicUrl: address });
    const close = async (): Promise<void> => {
      await hint.close();
      await jobs.close();
      await database.close();
    };
    const parts = { config, log, clock, key, publicUrl: address, database, unitOfWork, hint, jobs, runner };
    return { ...parts, installation: kind, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
