import { Button } from '@mantine/core';
import { IconWifiOff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import { Seat } from '../../../ui/seat.js';
import { useServerNow } from '../meeting-clock.js';
import { isOver } from './agenda-now.js';
import { QuorumLight } from './quorum-light.js';
import { RollRecord } from './roll-record.js';
import { besideSeats, type RollRow, rollRows } from './roll-rows.js';
import styles from './roll.module.css';
import { useRunning } from './running-context.js';
import { useGone } from './use-gone.js';

/** Who is there, seat by seat, under the light that says whether the meeting may decide. */
export function RollPanel() {
  const { t } = useTranslation();
  const { view, open, inChair, isSecretary, may, person } = useRunning();
  const rows = rollRows(view, useGone(view.meeting.meetingId), useServerNow());
  const others = besideSeats(view);
  return (
    <section className={styles.panel} aria-label={t('running.roll.title')}>
      <QuorumLight />
      <ul className={styles.roll}>
        {rows.map((row) => (
          <Row key={row.agencyId} row={row} />
        ))}
      </ul>
      {others.length > 0 && (
        <p className={styles.others}>
          {t('running.roll.beside', { names: others.map(({ personId }) => person(personId)).join(', ') })}
        </p>
      )}
      <RollRecord />
      {isOver(view) && may('roll.correct') && (
        <Button className={styles.open} variant="subtle" onClick={() => open('correct_roll')}>
          {t('later.roll.correct')}
        </Button>
      )}
      {(inChair || isSecretary) && !isOver(view) && (
        <Button className={styles.open} variant="subtle" onClick={() => open('roll')}>
          {t('running.roll.open')}
        </Button>
      )}
    </section>
  );
}

const COUNTS: readonly RollRow['state'][] = ['present', 'stand_in'];

function Row({ row }: { row: RollRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { agency, letters, directory, person } = useRunning();
  const there = COUNTS.includes(row.state);
  return (
    <li data-there={there || undefined} data-silent={row.silentSince ? true : undefined}>
      <Seat letters={letters(row.agencyId)} name={agency(row.agencyId)} us={directory.isUs(row.agencyId)} />
      <span className={styles.name} title={row.personId ? person(row.personId) : undefined}>
        {agency(row.agencyId)}
      </span>
      <span className={styles.state}>{stateWords(row, t, dates.time)}</span>
      {row.silentSince !== undefined && (
        <span className={styles.silent}>
          <IconWifiOff size={14} stroke={1.6} aria-hidden="true" />
          {t('running.roll.silent', { time: dates.time(new Date(row.silentSince)) })}
        </span>
      )}
    </li>
  );
}

/** "stand-in, video", "came 14:11". That somebody is in the room goes without saying. */
function stateWords({ state, mode, at }: RollRow, t: TFunction, time: (at: Date) => string) {
  if (state === 'left') return t('running.roll.left', { time: time(new Date(at!)) });
  if (state !== 'present' && state !== 'stand_in') return t(`running.roll.${state}`);
  const words = [
    ...(state === 'stand_in' ? [t('running.roll.stand_in')] : []),
    ...(mode && mode !== 'room' ? [t(`running.mode.${mode}`)] : []),
    ...(at === undefined ? [] : [t('running.roll.came', { time: time(new Date(at)) })]),
  ];
  return words.join(', ') || t('running.roll.present');
}
