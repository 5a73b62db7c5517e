import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { LETTERS } from '#libs/letters';
import { lookAfterLeftMeetings } from '#libs/meetings';

/** After how many sweeps it is looked for them: each minute by default. */
const SWEEPS = 4;

/** Meetings that nobody closed: people are reminded of them, and later they stand still. */
@Injectable()
export class LeftMeetings implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), SWEEPS * this.kernel.config.WORKER_SWEEP_MS).unref();
    void this.look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): Promise<void> {
    this.looking ??= lookAfterLeftMeetings(this.kernel)
      .then((reminded) => (reminded ? this.kernel.jobs.ask(LETTERS, {}) : undefined))
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'meetings that were left alone wait for the next look'),
      )
      .finally(() => (this.looking = undefined));
    return this.looking;
  }
}
