import type { EntityManager } from 'typeorm';
import {
  type ActionState,
  instantOf,
  type KeptLadder,
  type Ladder,
  type PlannedRung,
  type StreamName,
} from '#libs/domain';

/** Something that a meeting captured and that is no action yet. */
export interface Captured {
  actionId: string;
  taskForceId: string;
  /** Where its words stand: the meeting, or the item where this is for named people. */
  stream: StreamName;
  /** Who holds it, where somebody was named who reads it for its agency. */
  holderId: string | null;
  /** The ladder of its table; null for the one that every table begins with. */
  ladder: Ladder | null;
}

/** What was captured in meetings, by functions of the gate for the system. */
export const capturedStore = {
  /** What the event `seq` of a meeting captured and is no action yet. */
  waiting: (db: EntityManager, meeting: StreamName, seq: number): Promise<Captured[]> =>
    db.query(
      `select action_id as "actionId", task_force_id as "taskForceId", stream_id as stream, holder_id as "holderId", ladder
         from baraza.captured_actions($1, $2)`,
      [meeting, seq],
    ),

  /** Makes it an action, with its event and its reminders. Answers the number of the event; null for what is one by now. */
  async make(
    db: EntityManager,
    from: { meeting: StreamName; seq: number },
    { actionId }: Pick<Captured, 'actionId'>,
    state: ActionState,
    plan: { ladder: KeptLadder; rungs: readonly PlannedRung[] },
  ): Promise<number | null> {
    const [row] = (await db.query('select baraza.make_captured_action($1, $2, $3, $4, $5, $6, $7) as seq', [
      from.meeting,
      from.seq,
      actionId,
      new Date(instantOf(state.due)),
      JSON.stringify(plan.ladder),
      JSON.stringify(plan.rungs),
      JSON.stringify({ actionId, state }),
    ])) as [{ seq: string | null }];
    return row.seq === null ? null : Number(row.seq);
  },
};
