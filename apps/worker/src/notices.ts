import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { CHANNELS, NOTICES, noticeSender } from '#libs/notifications';

/** Sends notices, each way by itself: at once when a job asks for it, and by the sweep. */
@Injectable()
export class Notices implements OnApplicationBootstrap, OnModuleDestroy {
  private senders: ReturnType<typeof noticeSender>[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  onApplicationBootstrap(): void {
    const { config, database, jobs } = this.kernel;
    this.senders = CHANNELS.map((channel) => noticeSender({ ...this.kernel, pool: database.pool }, channel));
    jobs.work(NOTICES, () => this.look(), 1);
    this.timer = setInterval(() => void this.look(), config.WORKER_SWEEP_MS).unref();
    void this.look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.senders.map((sender) => sender.end()));
  }

  /** A way that does not answer holds up no other. */
  private async look(): Promise<void> {
    const rounds = await Promise.allSettled(this.senders.map((sender) => sender.round()));
    for (const round of rounds)
      if (round.status === 'rejected')
        this.kernel.log.warn({ error: (round.reason as Error).name }, 'notices wait for the next sweep');
  }
}
