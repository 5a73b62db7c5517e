import type { EntityManager } from 'typeorm';
import type { Actor, FeedView, Language, Standing } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

type Pool = Kernel['database']['pool'];

/** Whom an address speaks for now. */
export type FeedAtDoor = Pick<Actor, 'taskForceId' | 'personId' | 'agencyId'> & {
  standings: Standing[];
  language: Language;
};

/** The addresses at which calendars of people's own find when actions are due, by functions of the gate. */
export const feedStore = {
  async open(db: EntityManager, hash: Buffer, language: Language): Promise<void> {
    await db.query('select baraza.open_feed($1, $2)', [hash, language]);
  },

  async close(db: EntityManager): Promise<void> {
    await db.query('select baraza.close_feed()');
  },

  /** What is known of the reader's own; null while there is none. */
  async mine(db: EntityManager): Promise<FeedView | null> {
    const [row] = (await db.query(
      'select language, made_at as "madeAt", fetched_at as "fetchedAt" from baraza.feed',
    )) as { language: Language; madeAt: Date; fetchedAt: Date | null }[];
    if (!row) return null;
    return {
      language: row.language,
      madeAt: row.madeAt.toISOString(),
      fetchedAt: row.fetchedAt?.toISOString() ?? null,
    };
  },

  /** Whom a secret speaks for, and notes that it was asked for; null when it opens nothing now. */
  async find(pool: Pool, hash: Buffer): Promise<FeedAtDoor | null> {
    const { rows } = await pool.query<FeedAtDoor>(
      `select task_force_id as "taskForceId", person_id as "personId", agency_id as "agencyId", standings, language
         from baraza.feed_at_door($1)`,
      [hash],
    );
    return rows[0] ?? null;
  },
};
