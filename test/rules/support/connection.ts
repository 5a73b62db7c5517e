import pg from 'pg';
import type { Context } from './actors.js';

/** One connection to a database, closed after the work. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Sets who the running transaction is of, as the unit of work does. */
export async function speakAs(client: pg.Client, as: Context): Promise<void> {
  await client.query(
    `select set_config('baraza.person', $1, true), set_config('baraza.agency', $2, true),
            set_config('baraza.task_force', $3, true), set_config('baraza.system', $4, true),
            set_config('baraza.session', $5, true)`,
    [as.person, as.agency, as.taskForce, as.system, as.session],
  );
}

/** Does something in a transaction that never happened. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
