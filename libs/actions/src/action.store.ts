import type { EntityManager } from 'typeorm';
import {
  ACTION_STATUSES,
  type ActionState,
  ladderOf,
  planRungs,
  type StreamName,
  type WorkCalendar,
} from '#libs/domain';
import { columnsOf } from './action-columns.js';
import { ActionEntity } from './action.entity.js';

/** An action, and where it was agreed. */
export interface Placed {
  actionId: string;
  stream: StreamName;
  taskForceId: string;
}

/** The one writer of actions. What is reminded of is planned in the same transaction, by functions of the gate. */
export const actionStore = {
  async insert(db: EntityManager, { actionId, stream, taskForceId }: Placed, state: ActionState, seq: number) {
    const row = { id: actionId, streamId: stream, taskForceId, titleSeq: seq, history: [seq], ...columnsOf(state) };
    await db.insert(ActionEntity, row);
  },

  /** Notes how it stands after the event `seq`; `said` when that event says once more what is to be done. */
  async change(
    db: EntityManager,
    actionId: string,
    history: number[],
    state: ActionState,
    said: boolean,
  ): Promise<void> {
    const titled = said ? { titleSeq: history.at(-1)! } : {};
    const { priority: _, askedById: __, ...columns } = columnsOf(state);
    await db.update(ActionEntity, { id: actionId }, { ...columns, history, ...titled });
  },

  /** Plans its reminders anew from how it stands. */
  async arm(
    db: EntityManager,
    { actionId, stream }: Placed,
    state: ActionState,
    calendar: WorkCalendar,
  ): Promise<void> {
    const ladder = ladderOf(state.priority);
    const { due } = state;
    const rungs = planRungs(ladder, due, calendar);
    await db.query('select baraza.arm_reminder($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
      'action',
      actionId,
      stream,
      state.revision,
      state.ownerAgencyId,
      state.holderId,
      state.priority,
      due.date,
      due.time ?? null,
      due.zone,
      JSON.stringify(ladder),
      JSON.stringify(rungs),
    ]);
  },

  /** Somebody answered: what waits to be sent is not, and further steps speak to whoever holds it now. */
  async answer(db: EntityManager, actionId: string, { status, holderId }: ActionState): Promise<void> {
    if (ACTION_STATUSES[status].reminds) await db.query('select baraza.answer_reminder($1, $2)', [actionId, holderId]);
    else await db.query('select baraza.stop_reminder($1, $2)', [actionId, status]);
  },
};
