import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ACTION_REACTIONS } from '#libs/actions';
import { CASE_REACTIONS } from '#libs/cases';
import { ESCALATION_REACTIONS } from '#libs/escalation';
import { IDENTITY_REACTIONS } from '#libs/identity';
import { MEETING_REACTIONS } from '#libs/meetings';
import { BOARD_REACTIONS } from '#libs/board';
import { PERSON_FILE_REACTIONS } from '#libs/person-file';
import { REFERRAL_REACTIONS } from '#libs/referrals';
import { SHARE_REACTIONS } from '#libs/shares';
import type { StreamName } from '#libs/domain';
import { DRAIN, Drain, KERNEL, type Kernel } from '#libs/kernel';

/** How often old receipts are forgotten, in milliseconds. */
const FORGET_MS = 60 * 60 * 1000;

/** Runs the reactions of this installation: at once when a job asks for it, and by the sweep whatever happened to the queue. */
@Injectable()
export class Reactions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly drain: Drain;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {
    this.drain = new Drain(kernel.unitOfWork, kernel.hint, kernel.log, [
      ...CASE_REACTIONS,
      ...ACTION_REACTIONS,
      ...ESCALATION_REACTIONS,
      ...MEETING_REACTIONS,
      ...SHARE_REACTIONS,
      ...REFERRAL_REACTIONS,
      ...BOARD_REACTIONS,
      ...IDENTITY_REACTIONS,
      ...PERSON_FILE_REACTIONS,
    ]);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.drain.register();
    this.kernel.jobs.work(DRAIN, ({ stream }) => this.drain.drain(stream as StreamName));
    this.every(this.kernel.config.WORKER_SWEEP_MS, () => this.drain.sweep());
    this.every(FORGET_MS, () => this.forget());
    this.run(this.drain.sweep());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    // A thousand events may wait; whoever is told to end does not first do the work of minutes.
    this.drain.end();
    await Promise.allSettled(this.running);
  }

  /** Old receipts, and what was counted at the door when its time is over. */
  private async forget(): Promise<void> {
    await this.kernel.database.pool.query('select baraza.forget_receipts(), baraza.forget_attempts()');
  }

  private every(ms: number, round: () => Promise<void>): void {
    const timer = setInterval(() => this.run(round()), ms);
    timer.unref();
    this.timers.push(timer);
  }

  private run(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'reactions wait for the next sweep'),
      )
      .finally(() => this.running.delete(watched));
    this.running.add(watched);
  }
}
