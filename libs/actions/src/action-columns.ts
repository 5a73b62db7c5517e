import { type ActionState, instantOf, type Promised } from '#libs/domain';
import type { ActionEntity } from './action.entity.js';

type StateColumns = Pick<
  ActionEntity,
  | 'status'
  | 'priority'
  | 'ownerAgencyId'
  | 'holderId'
  | 'helperIds'
  | 'askedById'
  | 'offeredToId'
  | 'dueDate'
  | 'dueTime'
  | 'dueZone'
  | 'moves'
  | 'revision'
>;

/** How an action stands, out of its row. */
export const stateOf = ({
  status,
  priority,
  ownerAgencyId,
  holderId,
  helperIds,
  askedById,
  offeredToId,
  moves,
  revision,
  ...due
}: StateColumns): ActionState => ({
  status,
  priority,
  ownerAgencyId,
  holderId,
  helperIds,
  due: dueOf(due),
  moves,
  askedById,
  offeredToId,
  revision,
});

/** When it is due, as it was promised. */
export const dueOf = ({
  dueDate,
  dueTime,
  dueZone,
}: Pick<StateColumns, 'dueDate' | 'dueTime' | 'dueZone'>): Promised => ({
  date: dueDate,
  ...(dueTime === null ? {} : { time: dueTime }),
  zone: dueZone,
});

/** The row's columns for how an action stands. */
export const columnsOf = ({ due, ...state }: ActionState): StateColumns & Pick<ActionEntity, 'dueAt'> => ({
  ...state,
  dueDate: due.date,
  dueTime: due.time ?? null,
  dueZone: due.zone,
  dueAt: new Date(instantOf(due)),
});
