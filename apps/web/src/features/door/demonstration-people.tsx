import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconAlertOctagonFilled, IconDoorEnter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoorRow, MeView } from '#libs/domain';
import { http } from '../../live/http.js';
import { doorQuery } from '../../live/queries.js';
import { Face } from '../../ui/face.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { Seat } from '../../ui/seat.js';
import { leave } from '../entry/go-on.js';
import { problemWords } from '../entry/problem-words.js';
import { byAgency } from './door-rows.js';
import styles from './door.module.css';

/** The people that a demonstration lets one be, by agency. */
export function DemonstrationPeople({ to }: { to: string }) {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(doorQuery);
  const [wanted, setWanted] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const signIn = async ({ personId }: DoorRow) => {
    setBusy(personId);
    setProblem(null);
    try {
      await http<MeView>('POST', '/api/demonstration/sign-in', { personId });
      await leave(to);
    } catch (error) {
      setBusy(null);
      setProblem(problemWords(error, t));
    }
  };

  if (!data) {
    const failed = (
      <InPlace
        title={t('door.failed')}
        text={t('door.failedText')}
        act={<Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>}
      />
    );
    return <Panel>{isError ? failed : <Lines widths={[30, 50, 44, 0, 26, 52]} />}</Panel>;
  }
  const agencies = byAgency(data, wanted);
  return (
    <>
      <TextInput
        className={styles.find}
        aria-label={t('door.find')}
        placeholder={t('door.find')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div role="alert">
        {problem && (
          <p className={styles.problem}>
            <IconAlertOctagonFilled size={18} aria-hidden="true" />
            {t('door.signInFailed', { reason: problem })}
          </p>
        )}
      </div>
      {agencies.length === 0 && <p className={styles.lead}>{t('door.none')}</p>}
      <div className={styles.grid}>
        {agencies.map(({ name, letters, people }) => (
          <section key={name} className={styles.agency} aria-label={name}>
            <header className={styles.agencyHead}>
              <Seat letters={letters} name={name} />
              <h2>{name}</h2>
            </header>
            <ul>
              {people.map((row) => (
                <li key={row.personId}>
                  <Person row={row} busy={busy === row.personId} onChoose={() => void signIn(row)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

const Panel = ({ children }: { children: ReactNode }) => <div className={styles.panel}>{children}</div>;

function Person({ row, busy, onChoose }: { row: DoorRow; busy: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={styles.person} data-busy={busy || undefined} disabled={busy} onClick={onChoose}>
      <Face name={row.name} />
      <span className={styles.personWords}>
        <b>{row.name}</b>
        <span>{row.standings.map((standing) => t(`standing.${standing}`)).join(', ')}</span>
      </span>
      <IconDoorEnter className={styles.go} size={20} stroke={1.6} aria-hidden="true" />
    </UnstyledButton>
  );
}
