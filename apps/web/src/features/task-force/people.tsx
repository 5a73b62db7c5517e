import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Standing, STANDINGS, type TaskForceView } from '#libs/domain';
import { InPlace } from '../../ui/list-state.js';
import { Panel, Rows, Section } from '../people/page.js';
import { RolesSheet } from '../people/roles-sheet.js';
import { type PersonAtTable, type Wanted, wantedPeople } from '../people/table-people.js';
import { Person } from './person.js';
import styles from './task-force.module.css';
import { useMayChange } from './use-may-change.js';

/** So many people are shown at first, and so many more each time. */
const AT_ONCE = 50;
const EVERYBODY: Wanted = { words: '', agencyId: '', standing: '' };

/** Everybody at the table with all that they are, to be found by name, agency and role. */
export function People({ table, people }: { table: TaskForceView; people: readonly PersonAtTable[] }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(EVERYBODY);
  const [upTo, setUpTo] = useState(AT_ONCE);
  const [changing, setChanging] = useState<PersonAtTable | null>(null);
  const found = wantedPeople(people, wanted);
  const mayChange = useMayChange();
  const look = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change });
    setUpTo(AT_ONCE);
  };
  return (
    <Section title={t('table.everybody')} count={found.length}>
      <Find table={table} wanted={wanted} onLook={look} />
      <p className={styles.said} role="status">
        {wanted.words || wanted.agencyId || wanted.standing ? t('table.found', { count: found.length }) : null}
      </p>
      {found.length === 0 ? (
        <Panel>
          <InPlace
            title={t('table.noneTitle')}
            text={t('table.noneText')}
            act={<Button onClick={() => setWanted(EVERYBODY)}>{t('table.showAll')}</Button>}
          />
        </Panel>
      ) : (
        <Rows>
          {found.slice(0, upTo).map((person) => (
            <li key={person.id}>
              <Person person={person} onChange={() => setChanging(person)} />
            </li>
          ))}
        </Rows>
      )}
      {found.length > upTo && (
        <div className={styles.further}>
          <Button onClick={() => setUpTo(upTo + AT_ONCE)}>
            {t('table.further', { count: Math.min(AT_ONCE, found.length - upTo) })}
          </Button>
        </div>
      )}
      <RolesSheet
        person={changing}
        agencies={table.agencies.filter(({ id }) => mayChange(id))}
        onClose={() => setChanging(null)}
      />
    </Section>
  );
}

interface FindProps {
  table: TaskForceView;
  wanted: Wanted;
  onLook: (change: Partial<Wanted>) => void;
}

function Find({ table, wanted, onLook }: FindProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.find}>
      <TextInput
        aria-label={t('table.find')}
        placeholder={t('table.find')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
        value={wanted.words}
        onChange={(event) => onLook({ words: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('table.byAgency')}
        value={wanted.agencyId}
        onChange={(event) => onLook({ agencyId: event.currentTarget.value })}
      >
        <option value="">{t('table.allAgencies')}</option>
        {table.agencies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        aria-label={t('table.byRole')}
        value={wanted.standing}
        onChange={(event) => onLook({ standing: event.currentTarget.value as Standing | '' })}
      >
        <option value="">{t('table.allRoles')}</option>
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`standing.${standing}`)}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
