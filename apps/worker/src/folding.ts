import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { foldWords, holdsTalk, streamsUnfolded } from '#libs/cases';
import type { StreamName } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';

/** How long what was said waits to be folded, in milliseconds: what is said in between is folded with it. */
const GATHER_MS = 1000;

/**
 * Folds words so that they are found quickly: a second after a hint that a stream moved, and by the sweep. Nobody waits for it:
 * whoever searches folds by themselves what is not folded yet.
 */
@Injectable()
export class Folding implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly gathered = new Set<StreamName>();
  private gathering: NodeJS.Timeout | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  /** One stream after the other. */
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  onApplicationBootstrap(): void {
    const { hint, config } = this.kernel;
    hint.onCommit(({ stream }) => this.gather(stream));
    hint.onHeads((heads) => {
      for (const stream of heads.keys()) this.gather(stream);
    });
    this.sweeping = setInterval(() => this.run(() => this.sweep()), config.WORKER_SWEEP_MS).unref();
    this.run(() => this.sweep());
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.gathering);
    clearInterval(this.sweeping);
    await this.running;
  }

  private gather(stream: StreamName): void {
    if (this.ended || !holdsTalk(stream)) return;
    this.gathered.add(stream);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const streams = [...this.gathered];
      this.gathered.clear();
      this.run(() => this.fold(streams));
    }, GATHER_MS).unref();
  }

  /** Until nothing is behind, or only what could not be folded. */
  private async sweep(): Promise<void> {
    const tried = new Set<StreamName>();
    for (;;) {
      const behind = (await streamsUnfolded(this.kernel)).filter((stream) => !tried.has(stream));
      if (!behind.length || this.ended) return;
      for (const stream of behind) tried.add(stream);
      await this.fold(behind);
    }
  }

  private async fold(streams: StreamName[]): Promise<void> {
    for (const stream of streams) {
      if (this.ended) return;
      await foldWords(this.kernel, stream).catch((error: unknown) => this.waits(error));
    }
  }

  private run(work: () => Promise<void>): void {
    this.running = this.running.then(work).catch((error: unknown) => this.waits(error));
  }

  private waits(error: unknown): void {
    this.kernel.log.warn({ error: (error as Error).name }, 'words wait to be folded until the next sweep');
  }
}
