import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';

/** Those of these streams that the reader reads. */
export async function readingAmong(db: EntityManager, streams: readonly StreamName[]): Promise<StreamName[]> {
  if (streams.length === 0) return [];
  const rows = (await db.query('select s.id from baraza.stream s where s.id = any ($1) order by s.id', [streams])) as {
    id: StreamName;
  }[];
  return rows.map(({ id }) => id);
}
