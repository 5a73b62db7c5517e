import type { EntityManager } from 'typeorm';
import type { KeptPlan, KeptRotaChange, StreamName } from '#libs/domain';

/** The one writer of series. */
export const seriesStore = {
  /** Begins the stream of a series or of a meeting, with all who read the meetings of the table. */
  async openStream(db: EntityManager, stream: StreamName): Promise<void> {
    await db.query('select baraza.open_meetings($1)', [stream]);
  },

  async insert(
    db: EntityManager,
    taskForceId: string,
    seriesId: string,
    plan: KeptPlan,
    nameSeq: number,
  ): Promise<void> {
    await db.query('insert into baraza.series (id, task_force_id, name_seq, code, plan) values ($1, $2, $3, $4, $5)', [
      seriesId,
      taskForceId,
      nameSeq,
      plan.code,
      JSON.stringify(plan),
    ]);
  },

  /** Keeps what was changed of the order in which people lead. */
  async changeRota(db: EntityManager, seriesId: string, changes: readonly KeptRotaChange[]): Promise<void> {
    await db.query('update baraza.series set rota = $2 where id = $1', [seriesId, JSON.stringify(changes)]);
  },

  async change(db: EntityManager, seriesId: string, plan: KeptPlan, nameSeq: number): Promise<void> {
    await db.query('update baraza.series set name_seq = $2, code = $3, plan = $4 where id = $1', [
      seriesId,
      nameSeq,
      plan.code,
      JSON.stringify(plan),
    ]);
  },
};
