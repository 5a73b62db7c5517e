import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CASE_ENTITIES } from '#libs/cases';
import { frameworkLog, KernelModule, makeLog, openKernel, readConfig, startTrouble } from '#libs/kernel';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const kernel = await openKernel(config, log, CASE_ENTITIES);
  const module = { module: class WorkerApp {}, imports: [KernelModule.with(kernel), WorkerModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: frameworkLog(log), abortOnError: false });
  const close = (): void => void app.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
  if (config.END_WITH_PARENT === '1') process.stdin.on('end', close).on('error', close).resume();
  log.info('the worker is at work');
}

main().catch((error: unknown) => {
  process.stderr.write(`${startTrouble(error)}\n`);
  process.exit(1);
});
