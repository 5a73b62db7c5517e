import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CommandRunner } from './command/command-runner.js';
import type { Kernel } from './kernel.js';
import { UnitOfWork } from './unit-of-work/unit-of-work.js';

/** The token under which a process finds its kernel. */
export const KERNEL = Symbol('kernel');

/** Gives the parts of one opened kernel to every module of the process, and closes it last. */
@Global()
@Module({})
export class KernelModule implements OnApplicationShutdown {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  static with(kernel: Kernel): DynamicModule {
    return {
      module: KernelModule,
      providers: [
        { provide: KERNEL, useValue: kernel },
        { provide: CommandRunner, useValue: kernel.runner },
        { provide: UnitOfWork, useValue: kernel.unitOfWork },
      ],
      exports: [KERNEL, CommandRunner, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.kernel.close();
  }
}
