import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_PURPOSES, type FilePurpose } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { casesQuery } from '../../live/queries.js';
import type { AccessSearch } from './access-search.js';
import styles from './access.module.css';

const route = getRouteApi('/behind-the-door/access');

/** What is looked for in the log; it stands in the address. On a phone it is folded away until something is looked for. */
export function AccessFilter() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(Object.values(search).some(Boolean));
  if (!phone) return <Fields />;
  return (
    <details className={styles.folded} open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('access.look')}</summary>
      <Fields />
    </details>
  );
}

function Fields() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useDirectory();
  const cases = useQuery(casesQuery).data ?? [];
  const change = (more: AccessSearch) => void navigate({ search: (before) => ({ ...before, ...more }), replace: true });
  const people = directory.agencies.flatMap(({ people: all, shortName }) =>
    all.map(({ id, name }) => ({ value: id, label: `${name}, ${shortName}` })),
  );
  const known = cases.map(({ id, handle }) => ({ value: id, label: handle }));
  const other = search.case !== undefined && !cases.some(({ id }) => id === search.case);
  const any = Object.values(search).some(Boolean);
  return (
    <fieldset className={styles.filter}>
      <legend>{t('access.look')}</legend>
      <NativeSelect
        label={t('access.case')}
        value={search.case ?? ''}
        onChange={({ currentTarget }) => change({ case: currentTarget.value || undefined })}
        data={[
          { value: '', label: t('access.anyCase') },
          ...(other ? [{ value: search.case!, label: t('access.thatCase') }] : []),
          ...known,
        ]}
      />
      <NativeSelect
        label={t('access.person')}
        value={search.person ?? ''}
        onChange={({ currentTarget }) => change({ person: currentTarget.value || undefined })}
        data={[{ value: '', label: t('access.anyPerson') }, ...people]}
      />
      <NativeSelect
        label={t('access.agency')}
        value={search.agency ?? ''}
        onChange={({ currentTarget }) => change({ agency: currentTarget.value || undefined })}
        data={[
          { value: '', label: t('access.anyAgency') },
          ...directory.agencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('access.purpose')}
        value={search.purpose ?? ''}
        onChange={({ currentTarget }) => change({ purpose: (currentTarget.value || undefined) as FilePurpose })}
        data={[
          { value: '', label: t('access.anyPurpose') },
          ...FILE_PURPOSES.map((value) => ({ value, label: t(`share.purpose.${value}`) })),
        ]}
      />
      <TextInput
        type="date"
        label={t('access.from')}
        value={search.from ?? ''}
        onChange={({ currentTarget }) => change({ from: currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('access.to')}
        value={search.to ?? ''}
        onChange={({ currentTarget }) => change({ to: currentTarget.value || undefined })}
      />
      {any && (
        <Button variant="subtle" className={styles.clear} onClick={() => void navigate({ search: {}, replace: true })}>
          {t('access.clear')}
        </Button>
      )}
    </fieldset>
  );
}
