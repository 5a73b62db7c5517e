import type { EntityManager } from 'typeorm';
import type { ActionPriority, ActionStatus, Standing, StreamName } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

type Pool = Kernel['database']['pool'];

/** Whom the link in a letter speaks for, and of what. */
export interface AnswerAtDoor {
  id: string;
  actionId: string;
  stream: StreamName;
  taskForceId: string;
  personId: string;
  agencyId: string;
  standings: Standing[];
  status: ActionStatus;
  priority: ActionPriority;
  zone: string;
  usedAt: Date | null;
  /** It was used to be reminded later. */
  snoozed: boolean;
}

/** Links by which a reminder is answered, by functions of the gate. */
export const answerStore = {
  /** What a secret opens now; null once it is over. */
  async find(pool: Pool, hash: Buffer): Promise<AnswerAtDoor | null> {
    const { rows } = await pool.query<AnswerAtDoor>(
      `select id, subject_id as "actionId", stream_id as stream, task_force_id as "taskForceId", person_id as "personId",
              agency_id as "agencyId", standings, status, priority, due_zone as zone, used_at as "usedAt", snoozed
         from baraza.answer_at_door($1)`,
      [hash],
    );
    return rows[0] ?? null;
  },

  /** Uses the link up in the transaction of what is answered by it, or taken back; refused as `link_over` when it is. */
  async use(db: EntityManager, linkId: string, actionId: string, undo: boolean): Promise<void> {
    await db.query('select baraza.use_answer($1, $2, $3)', [linkId, actionId, undo]);
  },
};
