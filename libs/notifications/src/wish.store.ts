import type { EntityManager } from 'typeorm';
import type { SetWishes } from '#libs/domain';

/** The one writer of what people wish of being told: a function of the gate, for the actor alone. */
export const wishStore = {
  async set(db: EntityManager, { dailyAt, ...wishes }: SetWishes): Promise<void> {
    await db.query('select baraza.set_wishes($1, $2)', [JSON.stringify(wishes), dailyAt]);
  },
};
