import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ActionRow, type ActionStatus, NOBODY, OPEN_STATUSES } from '#libs/domain';
import styles from './actions.module.css';
import type { ActionsSearch } from './actions-search.js';
import type { Naming } from './action-names.js';

/** Which lines are shown: by how they stand and by who has to do with them. What is chosen stands in the address. */
export function ActionsFilter({ rows, search, naming, onChange }: ActionsFilterProps) {
  const { t } = useTranslation();
  const statuses = OPEN_STATUSES.filter((one) => one === search.status || rows.some(({ status }) => status === one));
  return (
    <div className={styles.filter}>
      <NativeSelect
        label={t('actions.filterStatus')}
        value={search.status ?? ''}
        data={[
          { value: '', label: t('actions.anyStatus') },
          ...statuses.map((value) => ({ value, label: t(`action.status.${value}`) })),
        ]}
        onChange={(event) => onChange({ status: (event.currentTarget.value || undefined) as ActionStatus | undefined })}
      />
      <NativeSelect
        label={t('actions.filterPerson')}
        value={search.person ?? ''}
        data={[
          { value: '', label: t('actions.anyPerson') },
          { value: NOBODY, label: t('actions.nobodyYet') },
          ...peopleOf(rows, search.person).map((value) => ({ value, label: naming.person(value) })),
        ]}
        onChange={(event) => onChange({ person: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

interface ActionsFilterProps {
  rows: readonly ActionRow[];
  search: ActionsSearch;
  naming: Naming;
  onChange: (search: Pick<ActionsSearch, 'status' | 'person'>) => void;
}

function peopleOf(rows: readonly ActionRow[], chosen: string | undefined): string[] {
  const ids = rows.flatMap(({ holderId, helperIds }) => [...(holderId ? [holderId] : []), ...helperIds]);
  return [...new Set(chosen && chosen !== NOBODY ? [...ids, chosen] : ids)];
}
