import pg from 'pg';
import { addressOf, looks } from '../bench/bench-database.mjs';
import { holdsWithin } from '../bench/sleep.mjs';

/** Holds a stream as somebody does who is in the middle of writing: whoever else writes on it waits until it is let go. */
export async function heldStream({ name }, stream) {
  const client = new pg.Client({ connectionString: addressOf(name) });
  await client.connect();
  await client.query('begin');
  await client.query('select from baraza.stream where id = $1 for update', [stream]);
  return {
    /** Waits until so many wait for it. */
    waiting: (count) =>
      holdsWithin(10_000, async () => {
        const [{ waits }] = await looks(
          name,
          `select count(*)::int as waits from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
          [name],
        );
        return waits >= count;
      }),
    async letsGo() {
      await client.query('rollback');
      await client.end();
    },
  };
}
