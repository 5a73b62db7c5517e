import 'reflect-metadata';
import { v7 } from 'uuid';
import { OTHER_TABLE, TABLE } from './table.js';
import { appUrlOf, MIGRATED, type Template } from './test-server.js';

/** A database in which both tables of the stories are founded. */
export const FOUNDED: Template = {
  name: 'baraza_test_founded',
  madeOf: ['libs', 'test/support'],
  from: MIGRATED,
  fill: foundTables,
};

async function foundTables(database: string): Promise<void> {
  // Loaded by the one that makes the template: the server's libraries take longer to load than the template to copy.
  const [{ readConfig }, { makeLog, openKernel }, { foundTaskForce }] = await Promise.all([
    import('#libs/config'),
    import('#libs/kernel'),
    import('#libs/people'),
  ]);
  const kernel = await openKernel(readConfig({ DATABASE_URL: appUrlOf(database) }), makeLog('warn'), []);
  try {
    for (const table of [TABLE, OTHER_TABLE])
      await kernel.runner.run(foundTaskForce, { system: 'system:test' }, v7(), table);
  } finally {
    await kernel.close();
  }
}
