import type { EntityManager } from 'typeorm';
import { USUAL_DAILY_AT, USUAL_WISHES, type Wishes, type WishesView } from '#libs/domain';

/** How the reader is told of reminders. */
export async function readWishes(db: EntityManager): Promise<WishesView> {
  const [row] = (await db.query(
    `select t.zone, w.daily_at as "dailyAt", w.ways from baraza.task_force t left join baraza.wish w on true`,
  )) as [{ zone: string; dailyAt: string | null; ways: Partial<Wishes> | null }];
  return { ...USUAL_WISHES, ...row.ways, dailyAt: row.dailyAt ?? USUAL_DAILY_AT, zone: row.zone };
}
