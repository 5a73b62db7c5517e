import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '#libs/domain';
import { type Bytes, filesFolder, Incoming, Intake, openBytes, sweepGone, sweepOrphans } from '#libs/files';
import { KERNEL, type Kernel } from '#libs/kernel';

/** How often the bytes of what is gone are removed, and how often halves and orphans are looked for, in milliseconds. */
const GONE_MS = 60_000;
const SWEEP_MS = 60 * 60_000;

/** The store of files of this process: takes them in, gives them out, and removes what nobody is to find any more. */
@Injectable()
export class FileKeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly bytes: Bytes;
  readonly intake: Intake;
  private readonly incoming: Incoming;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {
    this.bytes = openBytes(kernel);
    this.incoming = new Incoming(join(filesFolder(kernel.config), 'incoming'), () => kernel.clock.outsideMs());
    this.intake = new Intake({ ...kernel, bytes: this.bytes, incoming: this.incoming });
  }

  onApplicationBootstrap(): void {
    this.run(this.sweep());
    this.every(GONE_MS, () => this.removeGone());
    this.every(SWEEP_MS, () => this.sweep());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running);
  }

  /** The bytes under a name; null when they are not there, which is a loss that whoever keeps the installation is told of. */
  async get(key: string): Promise<Readable | null> {
    const bytes = await this.bytes.get(key).catch((error: NodeJS.ErrnoException) => {
      this.kernel.log.warn({ error: error.name, code: error.code }, 'the store of files gives nothing');
      throw new Refusal('busy');
    });
    if (!bytes) this.kernel.log.error({ key }, 'a file is missing in the store');
    return bytes;
  }

  private async sweep(): Promise<void> {
    const halves = await this.incoming.sweep();
    await this.removeGone();
    const orphans = await sweepOrphans({ ...this.kernel, bytes: this.bytes });
    if (halves || orphans) this.kernel.log.info({ halves, orphans }, 'what was left of uploads was removed');
  }

  private async removeGone(): Promise<void> {
    await sweepGone({ ...this.kernel, bytes: this.bytes });
  }

  private every(ms: number, round: () => Promise<void>): void {
    const timer = setInterval(() => this.run(round()), ms);
    timer.unref();
    this.timers.push(timer);
  }

  private run(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) =>
        this.kernel.log.warn({ error: (error as Error).name }, 'files wait for the next sweep'),
      )
      .finally(() => this.running.delete(watched));
    this.running.add(watched);
  }
}
