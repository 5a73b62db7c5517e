import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '#libs/config';
import { frameworkLog, KernelModule, makeLog, openKernel } from '#libs/kernel';
import { endWhenTold, startTrouble, surviveBrokenLines } from '#libs/process';
import { ENTITIES } from './entities.js';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  surviveBrokenLines(log);
  const kernel = await openKernel(config, log, ENTITIES);
  const module = { module: class WorkerApp {}, imports: [KernelModule.with(kernel), WorkerModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: frameworkLog(log), abortOnError: false });
  endWhenTold(config, log, () => app.close());
  log.info('the worker is at work');
}

main().catch((error: unknown) => {
  process.stderr.write(`${startTrouble(error)}\n`);
  process.exit(1);
});
