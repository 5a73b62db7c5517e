import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';

/** When the reader's right to a stream ends by itself, in milliseconds since 1970; null where it has no such end. */
export async function readEnd(db: EntityManager, stream: StreamName): Promise<number | null> {
  const [row] = (await db.query('select m.holds_until from baraza.membership m where m.stream_id = $1', [stream])) as {
    holds_until: Date | null;
  }[];
  return row?.holds_until?.getTime() ?? null;
}
