import { Button } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceMode } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { useServerNow } from '../meeting-clock.js';
import { ActTrouble } from './act-trouble.js';
import styles from './item.module.css';
import { missedOf } from './missed.js';
import { missedWords } from './missed-words.js';
import { useRunning } from './running-context.js';

const WAYS: readonly AttendanceMode[] = ['room', 'video', 'phone'];

/** For who comes: where the meeting is, what they missed, and how they are there (L1). Being connected alone says nothing. */
export function JoinCard() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, actor, act, may } = useRunning();
  const [looking, setLooking] = useState(false);
  const now = useServerNow();
  const here = view.roll.some(({ personId, to }) => personId === actor.personId && to === undefined);
  if (here || looking || !may('roll.come')) return null;
  const missed = missedOf(view, actor.agencyId, now);
  return (
    <section className={styles.join} aria-labelledby="join">
      <h2 id="join">{t('running.join.title', { time: dates.time(new Date(missed.since)) })}</h2>
      <p>{missedWords(missed, t)}</p>
      <p>
        <b>{t('running.join.how')}</b>
      </p>
      <div className={styles.acts}>
        {WAYS.map((mode) => (
          <Button
            key={mode}
            variant={mode === 'room' ? 'light' : 'default'}
            leftSection={mode === 'room' ? <IconArmchair size={18} stroke={1.6} aria-hidden="true" /> : null}
            onClick={() => void act('roll.come', { mode })}
          >
            {t(`running.join.${mode as 'room' | 'video' | 'phone'}`)}
          </Button>
        ))}
        <Button variant="subtle" onClick={() => setLooking(true)}>
          {t('running.join.look')}
        </Button>
      </div>
      <ActTrouble of={['roll.come']} />
    </section>
  );
}
