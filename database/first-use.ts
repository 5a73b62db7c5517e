import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { publicUrl, readConfig } from '#libs/config';
import { startTrouble } from '#libs/process';

/**
 * `first-use`: prints the one-time link with which the first administrator sets the table up. The link before it opens
 * nothing any more. Ends with status 1 and a sentence when there is a table already.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest();
  if (!(await make(config.DATABASE_URL, hash)))
    throw new Error(
      'There is a task force here already: its administrators invite people, and nobody needs this link.',
    );
  process.stderr.write('Open this link to set the table up. It works once, within a day:\n');
  process.stdout.write(`${publicUrl(config)}/first-use#${secret}\n`);
}

async function make(url: string, hash: Buffer): Promise<boolean> {
  const source = await new DataSource({ type: 'postgres', url, applicationName: 'baraza-first-use' }).initialize();
  try {
    const [row] = (await source.query('select baraza.make_first_use_link($1) as made', [hash])) as { made: boolean }[];
    return row?.made === true;
  } finally {
    await source.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${startTrouble(error)}\n`);
  process.exitCode = 1;
});
