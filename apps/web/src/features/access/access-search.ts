import { addDays, FILE_PURPOSES, type FilePurpose, instantOf, isLocalDate } from '#libs/domain';
import type { AccessSought } from '../../live/access-query.js';

/** What the address of the log says: what is looked for. Days are those of the table. */
export interface AccessSearch {
  case?: string | undefined;
  person?: string | undefined;
  agency?: string | undefined;
  purpose?: FilePurpose | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The address as it is understood; what it says besides is left out. */
export function accessSearch(search: Record<string, unknown>): AccessSearch {
  const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);
  const day = (value: unknown) => (isLocalDate(value) ? value : undefined);
  return {
    case: id(search['case']),
    person: id(search['person']),
    agency: id(search['agency']),
    purpose: FILE_PURPOSES.find((purpose) => purpose === search['purpose']),
    from: day(search['from']),
    to: day(search['to']),
  };
}

/** What the server is asked: from the beginning of the one day to the end of the other, where the table is. */
export function accessSought(search: AccessSearch, zone: string): AccessSought {
  const endOf = (date: string) => new Date(instantOf({ date, zone })).toISOString();
  const sought = {
    caseId: search.case,
    personId: search.person,
    agencyId: search.agency,
    purpose: search.purpose,
    from: search.from && endOf(addDays(search.from, -1)),
    to: search.to && endOf(search.to),
  };
  return Object.fromEntries(Object.entries(sought).filter(([, value]) => value)) as AccessSought;
}
