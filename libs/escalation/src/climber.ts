import { limitsFor, Refusal, type StreamName } from '#libs/domain';
import { faultPoint, type Kernel } from '#libs/kernel';
import { climb, type Fired } from './climb.js';
import { AHEAD, askJobs, CLIMBER, QUEUED_AT_ONCE } from './climb-jobs.js';
import { ClockGuard } from './clock-guard.js';
import {
  type DueReminder,
  type Look,
  type ReminderDatabase,
  reminderStore,
  type RungToQueue,
  type StandingReminder,
} from './reminder.store.js';
import type { Ways } from './telling.js';
import { togetherOnStreams } from './together.js';

/** How many are looked up at once, how many of one stream are fired in one transaction, and how many transactions side by side. */
const MOST = 200;
const TOGETHER = 50;
const LANES = 4;

type Parts = Pick<Kernel, 'config' | 'unitOfWork' | 'hint' | 'jobs' | 'clock' | 'log'>;

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
    this.running = this.untilQuiet();
    return this.running;
  }

  /** Asks for a job for each step that comes soon and has none. */
  async queue(): Promise<void> {
    const { unitOfWork } = this.parts;
    let soon: RungToQueue[];
    do {
      soon = await unitOfWork.write(CLIMBER, (db) => reminderStore.toQueue(db, AHEAD, QUEUED_AT_ONCE));
      askJobs(this.parts, soon);
    } while (!this.ended && soon.length === QUEUED_AT_ONCE);
  }

  /** Begins no more; what is under way ends. */
  async end(): Promise<void> {
    this.ended = true;
    await this.running?.catch(() => undefined);
  }

  private async untilQuiet(): Promise<void> {
    await Promise.resolve();
    try {
      const failed = new Set<string>();
      do {
        this.again = false;
        await this.firesAll(await this.looks(failed), failed);
      } while (!this.ended && this.again);
    } finally {
      // In the same breath as the last look: whoever asks from now on begins a round of their own.
      this.running = undefined;
    }
  }

  private async firesAll(due: readonly DueReminder[], failed: Set<string>): Promise<void> {
    const streams = togetherOnStreams(due, TOGETHER);
    const lane = async (): Promise<void> => {
      for (let turns = streams.shift(); turns; turns = streams.shift())
        for (const together of turns) for (const id of await this.fire(together)) failed.add(id);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /**
   * Looks for what is due. What comes alone, or is so little and of one stream, is fired in the same transaction: mostly a job names a
   * step, and it is the only one. Answers what is left to be fired, and looks again when there may be more.
   */
  private async looks(failed: Set<string>): Promise<DueReminder[]> {
    let due: DueReminder[] = [];
    let one: string[] | undefined;
    try {
      const fired = await this.parts.unitOfWork.write(CLIMBER, async (db) => {
        const look = await this.lookUp(db, MOST + failed.size);
        due = look.due.filter(({ subjectId }) => !failed.has(subjectId));
        const streams = togetherOnStreams(due, TOGETHER);
        one = streams.length === 1 && streams[0]!.length === 1 ? streams[0]![0]! : undefined;
        if (!one || this.ended) return null;
        const standing = look.standing.filter(({ subjectId }) => !failed.has(subjectId));
        return this.climbs(db, standing.length ? standing : await reminderStore.standing(db, one));
      });
      if (fired) await this.follows(fired);
    } catch (error) {
      if (!one) throw error;
      for (const id of await this.notFired(one, error)) failed.add(id);
    }
    if (one) return [];
    this.again ||= due.length > 0;
    return due;
  }

  /** What is due, as long as the clock by which it is may be believed. */
  private async lookUp(db: ReminderDatabase, most: number): Promise<Look> {
    const look = await reminderStore.look(db, most, TOGETHER);
    return (await this.guard.look(db, look.clock)) ? look : { ...look, due: [], standing: [] };
  }

  private climbs(db: ReminderDatabase, standing: readonly StandingReminder[]): Promise<Fired> {
    return climb(db, standing, this.ways, limitsFor(this.parts.config.REMINDERS_PER_HOUR));
  }

  /** Fires some of one stream, and answers those that could not be: the others go on, and the next sweep tries again. */
  private async fire(subjectIds: readonly string[]): Promise<string[]> {
    if (this.ended) return [];
    try {
      await this.follows(
        await this.parts.unitOfWork.write(CLIMBER, async (db) =>
          this.climbs(db, await reminderStore.standing(db, subjectIds)),
        ),
      );
      return [];
    } catch (error) {
      return this.notFired(subjectIds, error);
    }
  }

  /** One that cannot be fired leaves all that were with it: each has a transaction of its own then, and it alone fails. */
  private async notFired(subjectIds: readonly string[], error: unknown): Promise<string[]> {
    const failed: string[] = [];
    if (subjectIds.length > 1) for (const id of subjectIds) failed.push(...(await this.fire([id])));
    else {
      failed.push(...subjectIds);
      await this.failed(subjectIds[0]!, error);
    }
    return failed;
  }

  /** What follows when some have fired: those who wait are tapped on the shoulder. What changed meanwhile is looked at again. */
  private async follows({ climbed, tells, left }: Fired): Promise<void> {
    if (left.length) this.again = true;
    if (!climbed.length) return;
    await faultPoint('reminder fired');
    // Of one stream the last number stands for those before it.
    const heads = climbed.flatMap(({ stream, seq }): [StreamName, number][] => (seq === null ? [] : [[stream, seq]]));
    this.parts.hint.moved(new Map(heads));
    if (tells) this.told();
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
