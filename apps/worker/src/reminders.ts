import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { RungChannel } from '#libs/domain';
import { CLIMB, Climber, QueueWatch, replanStale } from '#libs/escalation';
import { KERNEL, type Kernel } from '#libs/kernel';
import { NOTICES } from '#libs/notifications';

/** After how many sweeps the queue is looked at: jobs are asked for what comes soon, and for what it lost. Each minute by default. */
const SWEEPS = 4;

/** Fires reminders: at once when a job says that one is due, and by the sweep whatever happened to the queue. */
@Injectable()
export class Reminders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly climber: Climber;
  private readonly watch: QueueWatch;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {
    const ways = new Set<RungChannel>(kernel.config.SMTP_URL ? ['app', 'mail'] : ['app']);
    this.climber = new Climber(kernel, ways, () => kernel.jobs.ask(NOTICES, {}));
    this.watch = new QueueWatch(kernel);
  }

  onApplicationBootstrap(): void {
    const { jobs, config } = this.kernel;
    jobs.work(CLIMB, () => this.looks().then(() => this.asks()), 1);
    this.every(config.WORKER_SWEEP_MS, () => this.looks());
    this.every(SWEEPS * config.WORKER_SWEEP_MS, () => this.watches().then(() => this.asks()));
    void this.looks()
      .then(() => this.watches())
      .then(() => this.asks());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.climber.end();
  }

  private looks(): Promise<void> {
    return this.climber.round().catch((error: unknown) => this.waits(error));
  }

  private asks(): Promise<void> {
    return replanStale(this.kernel)
      .then(() => this.climber.queue())
      .catch((error: unknown) => this.waits(error));
  }

  /** A queue that does not answer is said by itself; the sweep goes on without it. */
  private watches(): Promise<void> {
    return this.watch.look().catch((error: unknown) => {
      this.kernel.log.warn({ error: (error as Error).name }, 'the queue of reminders was not looked at');
    });
  }

  private waits(error: unknown): void {
    this.kernel.log.warn({ error: (error as Error).name }, 'reminders wait for the next sweep');
  }

  private every(ms: number, round: () => Promise<void>): void {
    this.timers.push(setInterval(() => void round(), ms).unref());
  }
}
