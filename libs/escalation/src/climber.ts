import { limitsFor, Refusal, type StreamName } from '#libs/domain';
import { faultPoint, type Kernel } from '#libs/kernel';
import { climb } from './climb.js';
import { AHEAD, askJobs, CLIMBER, QUEUED_AT_ONCE } from './climb-jobs.js';
import { ClockGuard } from './clock-guard.js';
import { reminderStore } from './reminder.store.js';
import type { Ways } from './telling.js';
import { togetherOnStreams } from './together.js';

/** How many are looked up at once, how many of one stream are fired in one transaction, and how many transactions side by side. */
const MOST = 200;
const TOGETHER = 50;
const LANES = 4;

type Parts = Pick<Kernel, 'config' | 'unitOfWork' | 'hint' | 'jobs' | 'log'>;

/**
 * Fires what is due. Several workers may do it at once: a reminder belongs to whoever takes hold of it, and what another fired
 * meanwhile is not due any more. `told` is called when there is something to send.
 */
export class Climber {
  private running: Promise<void> | undefined;
  private again = false;
  private ended = false;
  private readonly guard: ClockGuard;

  constructor(
    private readonly parts: Parts,
    private readonly ways: Ways,
    private readonly told: () => void,
  ) {
    this.guard = new ClockGuard(parts.log);
  }

  /** Fires everything that is due now. Called while it runs, it looks once more. */
  round(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.untilQuiet().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Asks for a job for each step that comes soon and has none. */
  async queue(): Promise<void> {
    const { unitOfWork, jobs } = this.parts;
    const soon = await unitOfWork.write(CLIMBER, (db) => reminderStore.toQueue(db, AHEAD, QUEUED_AT_ONCE));
    askJobs(jobs, soon);
  }

  /** Begins no more; what is under way ends. */
  async end(): Promise<void> {
    this.ended = true;
    await this.running?.catch(() => undefined);
  }

  private async untilQuiet(): Promise<void> {
    const failed = new Set<string>();
    let more: boolean;
    do {
      this.again = false;
      const found = await this.parts.unitOfWork.write(CLIMBER, async (db) => {
        await this.guard.look(db);
        return reminderStore.due(db, MOST + failed.size);
      });
      const due = found.filter(({ subjectId }) => !failed.has(subjectId));
      more = due.length > 0;
      const streams = togetherOnStreams(due, TOGETHER);
      const lane = async (): Promise<void> => {
        for (let turns = streams.shift(); turns; turns = streams.shift())
          for (const together of turns) for (const id of await this.fire(together)) failed.add(id);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    } while (!this.ended && (more || this.again));
  }

  /** Fires some of one stream, and answers those that could not be: the others go on, and the next sweep tries again. */
  private async fire(subjectIds: readonly string[]): Promise<string[]> {
    if (this.ended) return [];
    try {
      await this.fireTogether(subjectIds);
      return [];
    } catch (error) {
      if (subjectIds.length > 1) return this.fireEach(subjectIds);
      await this.failed(subjectIds[0]!, error);
      return [...subjectIds];
    }
  }

  /** One that cannot be fired leaves all that were with it: each has a transaction of its own then, and it alone fails. */
  private async fireEach(subjectIds: readonly string[]): Promise<string[]> {
    const failed: string[] = [];
    for (const id of subjectIds) failed.push(...(await this.fire([id])));
    return failed;
  }

  private async fireTogether(subjectIds: readonly string[]): Promise<void> {
    const { config, unitOfWork, hint } = this.parts;
    const limits = limitsFor(config.REMINDERS_PER_HOUR);
    const moved = await unitOfWork.write(CLIMBER, (db) => climb(db, subjectIds, this.ways, limits));
    if (!moved.length) return;
    await faultPoint('reminder fired');
    // Of one stream the last number stands for those before it.
    hint.moved(new Map<StreamName, number>(moved.map(({ stream, seq }) => [stream, seq])));
    this.told();
  }

  /** Counts the failure, unless the database could not answer: after the fifth the reminder is set aside. */
  private async failed(subjectId: string, error: unknown): Promise<void> {
    const { unitOfWork, log } = this.parts;
    const reason = error instanceof Error ? error.name : 'unknown';
    const about = { subject: subjectId, error: reason };
    if (error instanceof Refusal && error.code === 'busy') {
      log.warn(about, 'a reminder waits for the database');
      return;
    }
    const parked = await unitOfWork
      .write(CLIMBER, (db) => reminderStore.failed(db, subjectId, reason))
      .catch(() => false);
    if (parked) log.error(about, 'a reminder is set aside: it could not be fired five times');
    else log.warn(about, 'a reminder did not fire; the next sweep tries again');
  }
}
