import 'reflect-metadata';
import { makeLog, readConfig, startTrouble } from '#libs/kernel';
import { openApi } from './open-api.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const { app, kernel } = await openApi(config, log);
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
  if (config.END_WITH_PARENT === '1') process.stdin.on('end', close).on('error', close).resume();
  if (kernel.installation === 'demonstration') {
    const { loadDemonstration } = await import('./demonstration/load-demonstration.js');
    await loadDemonstration(kernel);
  }
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT, worker: config.WORKER }, 'the table is open');
}

main().catch((error: unknown) => {
  process.stderr.write(`${startTrouble(error)}\n`);
  process.exit(1);
});
