import 'reflect-metadata';
import { readConfig } from '#libs/config';
import { makeLog } from '#libs/kernel';
import { endWhenTold, startTrouble, surviveBrokenLines } from '#libs/process';
import { openApi } from './open-api.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  surviveBrokenLines(log);
  const { app, kernel } = await openApi(config, log);
  endWhenTold(config, log, () => app.close());
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
