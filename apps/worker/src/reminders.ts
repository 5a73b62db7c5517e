import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  CLIMB,
  type ClimbJob,
  Climber,
  Heartbeat,
  isOfRung,
  noteZoneRules,
  QueueWatch,
  replanStale,
  untilDue,
} from '#libs/escalation';
import { KERNEL, type Kernel } from '#libs/kernel';
import { NOTICES, waysOf } from '#libs/notifications';

/** After how many sweeps the queue is looked at: jobs are asked for what comes soon, and for what it lost. Each minute by default. */
const SWEEPS = 4;
/** After a step fired jobs are asked for what comes soon, though not more often than this (ms): they are asked for minutes ahead. */
const ASK_MS = 10_000;
/** How often the heart beats at least, in milliseconds. */
const BEAT_MS = 60_000;

/** Fires reminders: at once when a job says that one is due, and by the sweep whatever happened to the queue. */
@Injectable()
export class Reminders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly climber: Climber;
  private readonly watch: QueueWatch;
  private readonly timers: NodeJS.Timeout[] = [];
  private asked = -Infinity;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {
    this.climber = new Climber(kernel, waysOf(kernel.config), () => kernel.jobs.ask(NOTICES, {}));
    this.watch = new QueueWatch(kernel);
  }

  onApplicationBootstrap(): void {
    const { jobs, config } = this.kernel;
    // One at a time: a look finds whatever is due, and a second job would only be fetched beside the step that fires.
    jobs.work(CLIMB, (job) => this.comes(job), 1);
    this.every(config.WORKER_SWEEP_MS, () => this.looks());
    this.every(SWEEPS * config.WORKER_SWEEP_MS, () => this.watches().then(() => this.asks()));
    if (config.HEARTBEAT_URL !== '') {
      const heartbeat = new Heartbeat(this.kernel, config.HEARTBEAT_URL);
      this.every(Math.min(BEAT_MS, SWEEPS * config.WORKER_SWEEP_MS), () => heartbeat.beat());
    }
    void this.looks()
      .then(() => noteZoneRules(this.kernel).catch((error: unknown) => this.waits(error)))
      .then(() => this.watches())
      .then(() => this.asks());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.climber.end();
  }

  private async comes(job: ClimbJob): Promise<void> {
    await untilDue(this.kernel.clock, job);
    await this.looks();
    await this.asksAfter(job);
  }

  private looks(): Promise<void> {
    return this.climber.round().catch((error: unknown) => this.waits(error));
  }

  private asksAfter(job: ClimbJob): Promise<void> | void {
    if (!isOfRung(job) || performance.now() - this.asked > ASK_MS) return this.asks();
  }

  private asks(): Promise<void> {
    this.asked = performance.now();
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
