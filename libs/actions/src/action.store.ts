import type { EntityManager } from 'typeorm';
import { ACTION_STATUSES, type ActionState, type StreamName } from '#libs/domain';
import { remindingStore } from '#libs/ladders';
import { columnsOf } from './action-columns.js';
import { ActionEntity } from './action.entity.js';

/** An action, and where it was agreed. */
export interface Placed {
  actionId: string;
  stream: StreamName;
  taskForceId: string;
}

/** The one writer of actions. What is reminded of is planned in the same transaction. */
export const actionStore = {
  async insert(db: EntityManager, { actionId, stream, taskForceId }: Placed, state: ActionState, seq: number) {
    const row = { id: actionId, streamId: stream, taskForceId, titleSeq: seq, history: [seq], ...columnsOf(state) };
    await db.insert(ActionEntity, { ...row, meetingId: null, itemId: null });
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
  async arm(db: EntityManager, { actionId, stream, taskForceId }: Placed, state: ActionState): Promise<void> {
    const { revision, ownerAgencyId: agencyId, holderId, priority, due } = state;
    const whose = { revision, agencyId, holderId, priority, due };
    await remindingStore.arm(db, { kind: 'action', subjectId: actionId, stream, taskForceId, ...whose });
  },

  /** It was taken on, or not: nobody is asked for that any more. */
  accepted: (db: EntityManager, actionId: string): Promise<void> => remindingStore.accepted(db, actionId),

  /** Somebody answered: what waits to be sent is not, and further steps speak to whoever holds it now, where any follow. */
  async answer(db: EntityManager, actionId: string, { status, holderId }: ActionState): Promise<void> {
    if (ACTION_STATUSES[status].reminds) await remindingStore.answer(db, actionId, holderId);
    else await remindingStore.stop(db, actionId, status);
  },
};
