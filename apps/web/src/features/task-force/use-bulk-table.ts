import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency, type Standing, STANDINGS } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { invitationsQuery } from '../../live/queries.js';
import { plain } from '../people/table-people.js';
import type { BulkTable, Column } from './bulk-reading.js';

const COLUMNS: readonly Column[] = ['name', 'address', 'agency', 'roles'];
/** What these columns are called elsewhere, whatever the language. */
const ALSO: Partial<Record<Column, readonly string[]>> = { address: ['email', 'e-mail', 'mail'], roles: ['role'] };

/** What rows are held against: the agencies, the words for roles and columns, who may invite, who is invited. */
export function useBulkTable(agencies: readonly AgencyView[]): BulkTable {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const { data: invited = [] } = useQuery(invitationsQuery);
  const english = i18n.getFixedT('en');

  const roles = new Map<string, Standing>(
    STANDINGS.flatMap((standing) =>
      [standing, t(`standing.${standing}`), english(`standing.${standing}`)].map((word) => [plain(word), standing]),
    ),
  );
  const columns = new Map<string, Column>(
    COLUMNS.flatMap((column) =>
      [column, t(`bulk.column.${column}`), english(`bulk.column.${column}`), ...(ALSO[column] ?? [])].map((word) => [
        plain(word),
        column,
      ]),
    ),
  );
  return {
    agencies,
    roleOf: (word) => roles.get(plain(word)),
    columnOf: (word) => columns.get(plain(word)),
    mayInvite: (agencyId, standings) => allows('person.invite', me, relationsToAgency(me, agencyId, standings)),
    isInvited: (agencyId, address) => invited.some((row) => row.agencyId === agencyId && row.address === address),
  };
}
