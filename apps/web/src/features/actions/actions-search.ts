import { ACTION_STATUSES, type ActionStatus } from '#libs/domain';

/** What the address of the lists of actions says: whose they are, and which of them are shown. */
export interface ActionsSearch {
  /** Absent: mine. */
  whose?: 'agency';
  status?: ActionStatus;
  /** Whoever holds it; `nobody` while nobody does. */
  person?: string;
}

export const NOBODY = 'nobody';

/** The address as it is understood; what it says besides is left out. */
export function actionsSearch({ whose, status, person }: Record<string, unknown>): ActionsSearch {
  return {
    whose: whose === 'agency' ? whose : undefined,
    status: isOpenStatus(status) ? status : undefined,
    person: typeof person === 'string' && person !== '' ? person : undefined,
  };
}

/** Only what is open stands on a list. */
export const OPEN_STATUSES = (Object.keys(ACTION_STATUSES) as ActionStatus[]).filter(
  (status) => ACTION_STATUSES[status].open,
);

const isOpenStatus = (status: unknown): status is ActionStatus => OPEN_STATUSES.some((one) => one === status);
