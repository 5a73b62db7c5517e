import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { smtpMailer } from '#libs/delivery';
import { KERNEL, type Kernel } from '#libs/kernel';
import { digestSender, gatherDigests } from '#libs/notifications';

/** Gathers what need not come at once into one letter a day for each person, and sends it. Without SMTP_URL it does nothing. */
@Injectable()
export class Digests implements OnApplicationBootstrap, OnModuleDestroy {
  private sender: ReturnType<typeof digestSender> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  onApplicationBootstrap(): void {
    const { config, database, publicUrl } = this.kernel;
    if (!config.SMTP_URL) return;
    this.sender = digestSender({
      ...this.kernel,
      pool: database.pool,
      mailer: smtpMailer({ ...config, publicUrl }),
    });
    this.timer = setInterval(() => this.look(), config.WORKER_SWEEP_MS).unref();
    this.look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([this.sender?.end(), this.looking]);
  }

  /** One round at a time: a letter of a day takes in what came before it is sent. */
  private look(): void {
    this.looking ??= gatherDigests(this.kernel)
      .then(() => this.sender?.round())
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'daily letters wait for the next sweep'),
      )
      .finally(() => (this.looking = undefined));
  }
}
