import { setTimeout as wait } from 'node:timers/promises';
import { LATE_SECONDS } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { AHEAD, askJobs, CLIMB, CLIMBER, jobOf, OF_RUNG, QUEUED_AT_ONCE } from './climb-jobs.js';
import type { QueuedRung } from './reminder.store.js';
import { watchStore } from './watch.store.js';

/** How many jobs are looked through at once. */
const MOST = 5000;
/** Another worker may be about to ask for a job that it noted a moment ago; it is given so many milliseconds. */
const BEING_ASKED_MS = 1000;

type Parts = Pick<Kernel, 'unitOfWork' | 'jobs' | 'clock' | 'log'>;

/** Holds the queue against the database: what comes soon has a job, and each job is of a step that is planned. */
export class QueueWatch {
  private looking: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {}

  /** Looks once, and mends what it finds; called while it looks, it is the same look. A second one finds nothing. */
  look(): Promise<void> {
    this.looking ??= this.looks().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async looks(): Promise<void> {
    const { unitOfWork, log } = this.parts;
    const missing = await this.asksAgain();
    const orphans = await this.dropsOrphans();
    const { oldestDueSeconds } = await unitOfWork.write(CLIMBER, async (db) => {
      await watchStore.note(db, missing, orphans);
      return watchStore.figures(db);
    });
    if (missing || orphans) log.info({ missing, orphans }, 'the queue of reminders was mended');
    if (oldestDueSeconds > LATE_SECONDS)
      log.warn({ seconds: Math.round(oldestDueSeconds) }, 'reminders are late: one has been due for this long');
  }

  private async asksAgain(): Promise<number> {
    const { unitOfWork, jobs } = this.parts;
    const soon = await unitOfWork.write(CLIMBER, (db) => watchStore.soon(db, AHEAD, QUEUED_AT_ONCE));
    const queue = jobs.queueOf(CLIMB.name);
    const there = new Set(await queue.getRanges(['delayed', 'wait', 'active'], 0, MOST - 1, true));
    const unseen = soon.filter((rung) => !there.has(jobOf(rung)));
    if (!unseen.length) return 0;
    await wait(BEING_ASKED_MS);
    const gone: QueuedRung[] = [];
    for (const rung of unseen) if (!(await queue.getJob(jobOf(rung)))) gone.push(rung);
    if (!gone.length) return 0;
    const again = await unitOfWork.write(CLIMBER, (db) => watchStore.askAgain(db, gone));
    askJobs(this.parts, again);
    return again.length;
  }

  /** Only what waits for its time: a job whose time has come goes by itself. */
  private async dropsOrphans(): Promise<number> {
    const queue = this.parts.jobs.queueOf(CLIMB.name);
    const waiting = await queue.getRanges(['delayed'], 0, MOST - 1, true);
    const ofRungs = waiting.filter((id) => id.startsWith(OF_RUNG));
    if (!ofRungs.length) return 0;
    const orphans = await this.parts.unitOfWork.write(CLIMBER, (db) => watchStore.withoutRung(db, ofRungs));
    let dropped = 0;
    for (const id of orphans) dropped += await queue.remove(id);
    return dropped;
  }
}
