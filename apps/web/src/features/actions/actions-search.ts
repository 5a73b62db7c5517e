import { type ActionFilter, isOpenStatus } from '#libs/domain';

/** What the address of the lists of actions says: whose they are, and which of them are shown. */
export interface ActionsSearch extends ActionFilter {
  /** Absent: mine. */
  whose?: 'agency' | undefined;
}

/** The address as it is understood; what it says besides is left out. */
export function actionsSearch({ whose, status, person }: Record<string, unknown>): ActionsSearch {
  return {
    whose: whose === 'agency' ? whose : undefined,
    status: isOpenStatus(status) ? status : undefined,
    person: typeof person === 'string' && person !== '' ? person : undefined,
  };
}
