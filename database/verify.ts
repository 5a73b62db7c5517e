import { DataSource } from 'typeorm';

interface Fault {
  stream_id: string;
  seq: string;
  fault: string;
}

/** `verify`: walks every chain of the journal and of the logs of who opened files, and names the first broken link of each. Ends with status 1 if there is one. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL must be set.');
  const source = await new DataSource({ type: 'postgres', url, applicationName: 'baraza-verify' }).initialize();
  try {
    const faults = (await source.query(
      `select * from baraza.verify_chains() union all
       select 'access/' || v.task_force_id::text, v.seq, v.fault from baraza.verify_access() v`,
    )) as Fault[];
    for (const { stream_id, seq, fault } of faults) process.stdout.write(`${stream_id} #${seq}: ${fault}\n`);
    process.stdout.write(faults.length ? `${faults.length} of the chains are broken.\n` : 'Every chain holds.\n');
    if (faults.length) process.exitCode = 1;
  } finally {
    await source.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
