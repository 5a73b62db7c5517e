import type { EntityManager } from 'typeorm';
import type { Ladder, LadderName } from '#libs/domain';

/** The one writer of ladders: a function of the gate, which checks the actor. */
export const ladderStore = {
  /**
   * Puts a ladder in force, or with null the one that every table begins with. Answers its version.
   * @throws Refusal `illegal_move` when it was changed since this version was seen
   */
  async set(db: EntityManager, name: LadderName, ladder: Ladder | null, version: number): Promise<number> {
    const [row] = (await db.query('select baraza.set_ladder($1, $2, $3) as version', [
      name,
      ladder && JSON.stringify(ladder),
      version,
    ])) as [{ version: number }];
    return row.version;
  },
};
