import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { smtpMailer } from '#libs/delivery';
import { KERNEL, type Kernel } from '#libs/kernel';
import { NOTICES, noticeSender } from '#libs/notifications';

/** Sends notices by mail: at once when a job asks for it, and by the sweep. Without SMTP_URL it does nothing. */
@Injectable()
export class Notices implements OnApplicationBootstrap, OnModuleDestroy {
  private sender: ReturnType<typeof noticeSender> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  onApplicationBootstrap(): void {
    const { config, database, jobs, publicUrl } = this.kernel;
    if (!config.SMTP_URL) return;
    const mailer = smtpMailer({ ...config, publicUrl });
    this.sender = noticeSender({ ...this.kernel, pool: database.pool, mailer });
    jobs.work(NOTICES, () => this.looks(), 1);
    this.timer = setInterval(() => void this.looks(), config.WORKER_SWEEP_MS).unref();
    void this.looks();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sender?.end();
  }

  private async looks(): Promise<void> {
    await this.sender
      ?.round()
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'notices wait for the next sweep'),
      );
  }
}
