import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_MODES, type AttendanceMode } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { ActTrouble } from './act-trouble.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';

/** Who is there: the secretary records who comes and who goes, agency by agency, also for who is on the telephone (A1, L5). */
export function RollForm() {
  const { t } = useTranslation();
  const { view, directory, agency, may, open } = useRunning();
  const seats = view.meeting.rules.seats.map(({ agencyId }) => agencyId);
  const here = new Set(view.roll.filter(({ to }) => to === undefined).map(({ personId }) => personId));
  const others = directory.agencies.filter(
    ({ id, people }) => !seats.includes(id) && people.some((person) => here.has(person.id)),
  );
  return (
    <div className={styles.form}>
      <p className={styles.text}>{t('running.roll.hint')}</p>
      {[...seats, ...others.map(({ id }) => id)].map((agencyId) => (
        <div key={agencyId} className={styles.part}>
          <h3>{agency(agencyId)}</h3>
          <ul className={styles.list}>
            {(directory.agency(agencyId)?.people ?? [])
              .filter(({ disabled }) => !disabled)
              .map(({ id }) => (
                <Person key={id} personId={id} />
              ))}
          </ul>
        </div>
      ))}
      <ActTrouble of={['roll.come', 'roll.go']} />
      {view.meeting.openedAt !== undefined && may('roll.correct') && (
        <Button variant="subtle" onClick={() => open('correct_roll')}>
          {t('later.roll.correct')}
        </Button>
      )}
    </div>
  );
}

function Person({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, person, act } = useRunning();
  const [mode, setMode] = useState<AttendanceMode>('room');
  const here = view.roll.find((one) => one.personId === personId && one.to === undefined);
  const name = person(personId);
  return (
    <li>
      <span>
        {name}
        {here && (
          <small>
            {t(`running.mode.${here.mode}`)}, {t('running.roll.since', { time: dates.time(new Date(here.from)) })}
            {here.deputy && `, ${t('running.roll.stand_in')}`}
          </small>
        )}
      </span>
      {here ? (
        <Button aria-label={t('running.roll.goes', { person: name })} onClick={() => void act('roll.go', { personId })}>
          {t('running.roll.go')}
        </Button>
      ) : (
        <>
          <select
            className={styles.select}
            aria-label={t('running.roll.how', { person: name })}
            value={mode}
            onChange={(event) => setMode(event.currentTarget.value as AttendanceMode)}
          >
            {ATTENDANCE_MODES.map((one) => (
              <option key={one} value={one}>
                {t(`running.mode.${one}`)}
              </option>
            ))}
          </select>
          <Button
            variant="light"
            aria-label={t('running.roll.comes', { person: name })}
            onClick={() => void act('roll.come', { personId, mode })}
          >
            {t('running.roll.come')}
          </Button>
        </>
      )}
    </li>
  );
}
