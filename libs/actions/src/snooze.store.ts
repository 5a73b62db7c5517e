import type { EntityManager } from 'typeorm';
import { type QuietHours, USUAL_QUIET } from '#libs/domain';

/** Who is reminded later, by functions of the gate for the actor. */
export const snoozeStore = {
  /** When the actor is not to be disturbed, and whether free days are to be left in peace too. */
  async quiet(db: EntityManager, zone: string): Promise<{ quiet: QuietHours; freeDays: boolean }> {
    const [row] = (await db.query(
      `select quiet_from as "from", quiet_to as "to", free_days as "freeDays" from baraza.quiet_hours`,
    )) as { from: string; to: string; freeDays: boolean }[];
    const { freeDays, ...hours } = row ?? USUAL_QUIET;
    return { quiet: { zone, ...hours }, freeDays };
  },

  /** By the clock of the database, what time it is and when the next step of a reminder comes (milliseconds since 1970), if there is one. */
  async times(db: EntityManager, subjectId: string): Promise<{ now: number; next: number | null }> {
    const [{ now, next }] = (await db.query(
      `select baraza.now() as now, (select min(g.fire_at) from baraza.rung g
           join baraza.reminder r on r.subject_id = g.subject_id and r.revision = g.revision
          where g.subject_id = $1 and g.state = 'planned') as next`,
      [subjectId],
    )) as [{ now: Date; next: Date | null }];
    return { now: now.getTime(), next: next && next.getTime() };
  },

  /** The actor is told of it at `until`. False for whom nothing was told of its plan. */
  async snooze(
    db: EntityManager,
    subjectId: string,
    until: Date,
    linkId: string | null,
    seq: number,
  ): Promise<boolean> {
    const [row] = (await db.query('select baraza.snooze_reminder($1, $2, $3, $4) as done', [
      subjectId,
      until,
      linkId,
      seq,
    ])) as [{ done: boolean }];
    return row.done;
  },

  /** After all not later. False where the actor did not wait. */
  async wake(db: EntityManager, subjectId: string, seq: number): Promise<boolean> {
    const [row] = (await db.query('select baraza.wake_reminder($1, $2) as done', [subjectId, seq])) as [
      { done: boolean },
    ];
    return row.done;
  },
};
