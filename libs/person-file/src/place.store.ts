import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';

/** Where somebody can be found, which is not kept. */
export const placeStore = {
  /** Erases what is too old in so many files; answers what moved. For the system. */
  async erase(db: EntityManager, most: number): Promise<{ stream: StreamName; seq: number }[]> {
    const rows = (await db.query('select stream_id as stream, seq from baraza.erase_places($1)', [most])) as {
      stream: StreamName;
      seq: string;
    }[];
    return rows.map(({ stream, seq }) => ({ stream, seq: Number(seq) }));
  },
};
