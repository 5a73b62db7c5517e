import type { ActionRow } from './action.view.js';
import { ACTION_STATUSES, type ActionStatus } from './action.status.js';

/** In a filter by person: whatever nobody holds. */
export const NOBODY = 'nobody';

/** Which actions of a list are wanted: by how they stand, and by who does them or helps. */
export interface ActionFilter {
  status?: ActionStatus | undefined;
  /** The id of a person, or `nobody`. */
  person?: string | undefined;
}

/** Only what is open stands on a list. */
export const OPEN_STATUSES = (Object.keys(ACTION_STATUSES) as ActionStatus[]).filter(
  (status) => ACTION_STATUSES[status].open,
);

export const isOpenStatus = (status: unknown): status is ActionStatus => OPEN_STATUSES.some((one) => one === status);

/** The lines that a filter leaves. */
export const filterActions = <L extends Pick<ActionRow, 'status' | 'holderId' | 'helperIds'>>(
  lines: readonly L[],
  { status, person }: ActionFilter,
): L[] =>
  lines.filter(
    (line) =>
      (status === undefined || line.status === status) &&
      (person === undefined || (person === NOBODY ? line.holderId === null : touches(line, person))),
  );

const touches = ({ holderId, helperIds }: Pick<ActionRow, 'holderId' | 'helperIds'>, person: string): boolean =>
  holderId === person || helperIds.includes(person);
