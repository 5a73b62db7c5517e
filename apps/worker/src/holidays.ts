import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { renewHolidays } from '#libs/calendars';
import { KERNEL, type Kernel } from '#libs/kernel';

/** After how many sweeps it is asked whether any are old; hardly ever one is. */
const SWEEPS = 4;

/** Keeps what is known of public holidays no older than a month. */
@Injectable()
export class Holidays implements OnApplicationBootstrap, OnModuleDestroy {
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
    this.looking ??= renewHolidays(this.kernel)
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'public holidays wait to be looked up again'),
      )
      .finally(() => (this.looking = undefined));
    return this.looking;
  }
}
