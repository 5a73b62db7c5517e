import type { EntityManager } from 'typeorm';
import type { Actor, FollowLevel, StreamName } from '#libs/domain';
import { FollowingEntity } from './reading.entity.js';

/** The one writer of how far people have read and what they follow. */
export const readingStore = {
  /** Notes how far somebody has read a stream, never further than its head; answers how far, or null when they had read as far before. */
  async mark(
    db: EntityManager,
    { personId, taskForceId }: Actor,
    stream: StreamName,
    seq: number,
  ): Promise<number | null> {
    const rows = (await db.query(
      `insert into baraza.reading as r (person_id, stream_id, task_force_id, seq, at)
       select $1, s.id, $3, least($4, s.head), baraza.now() from baraza.stream s where s.id = $2
       on conflict (person_id, stream_id) do update set seq = excluded.seq, at = excluded.at where r.seq < excluded.seq
       returning seq`,
      [personId, stream, taskForceId, seq],
    )) as { seq: string }[];
    return rows[0] ? Number(rows[0].seq) : null;
  },

  async follow(
    db: EntityManager,
    { personId, taskForceId }: Actor,
    episodeId: string,
    level: FollowLevel,
  ): Promise<void> {
    await db
      .createQueryBuilder()
      .insert()
      .into(FollowingEntity)
      .values({ personId, episodeId, taskForceId, level })
      .orUpdate(['level'], ['person_id', 'episode_id'])
      .execute();
  },
};
