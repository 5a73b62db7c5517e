import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Kernel } from '#libs/kernel';

/** After how many sweeps it looks again: each minute by default. */
const SWEEPS = 4;

/** A part of the worker that looks at its start and now and then, one look at a time; its end waits for the look that is under way. */
export abstract class LooksNowAndThen implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private again = false;

  protected constructor(
    protected readonly kernel: Kernel,
    /** What the log says when a look failed; the next one comes by itself. */
    private readonly whenItFails: string,
  ) {}

  protected abstract look(): Promise<void>;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.looks(), SWEEPS * this.kernel.config.WORKER_SWEEP_MS).unref();
    void this.looks();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.again = false;
    await this.looking;
  }

  /** Looks now; asked while it looks, once more after that. */
  protected looksAgain(): void {
    if (this.looking) this.again = true;
    else void this.looks();
  }

  private looks(): Promise<void> {
    this.looking ??= this.look()
      .catch((error: unknown) => this.kernel.log.warn({ error: (error as Error).name }, this.whenItFails))
      .finally(() => {
        this.looking = undefined;
        if (!this.again) return;
        this.again = false;
        void this.looks();
      });
    return this.looking;
  }
}
