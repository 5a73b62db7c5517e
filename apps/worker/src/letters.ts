import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { smtpMailer } from '#libs/delivery';
import { KERNEL, type Kernel } from '#libs/kernel';
import { LETTERS, letterSender } from '#libs/letters';

/** Sends the letters of this installation: at once when a job asks for it, and by the sweep. Without SMTP_URL it does nothing. */
@Injectable()
export class Letters implements OnApplicationBootstrap, OnModuleDestroy {
  private sender: ReturnType<typeof letterSender> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  onApplicationBootstrap(): void {
    const { clock, config, database, jobs, key, log, publicUrl } = this.kernel;
    if (!config.SMTP_URL) return;
    const sender = letterSender({
      pool: database.pool,
      mailer: smtpMailer({ ...config, publicUrl }),
      key,
      publicUrl,
      log,
      clock,
    });
    this.sender = sender;
    jobs.work(LETTERS, () => this.looks(sender), 1);
    this.timer = setInterval(() => void this.looks(sender), config.WORKER_SWEEP_MS).unref();
    void this.looks(sender);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sender?.end();
  }

  private looks(sender: ReturnType<typeof letterSender>): Promise<void> {
    return sender
      .round()
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'letters wait for the next sweep'),
      );
  }
}
