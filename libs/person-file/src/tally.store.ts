import type { EntityManager } from 'typeorm';
import type { AddTally, TallyRow } from '#libs/domain';

/** So many days are answered at most, the latest; each with a line for every kind. */
const DAYS_MAX = 366;

/** What is counted of people without a file: numbers, and of nobody anything. */
export const tallyStore = {
  async add(db: EntityManager, id: string, { kind, count, on }: AddTally): Promise<void> {
    await db.query('select baraza.add_tally($1, $2, $3, $4)', [id, kind, count, on]);
  },

  /** The sums of the reader's own agency, day by day, the latest first. */
  async list(db: EntityManager): Promise<TallyRow[]> {
    return (await db.query(
      `select to_char(t.on_date, 'YYYY-MM-DD') as "on", t.kind, sum(t.count)::int as count from baraza.tally t
        where t.on_date in (select distinct d.on_date from baraza.tally d order by d.on_date desc limit ${DAYS_MAX})
        group by t.on_date, t.kind order by t.on_date desc, t.kind`,
    )) as TallyRow[];
  },
};
