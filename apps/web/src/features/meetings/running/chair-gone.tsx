import { Button } from '@mantine/core';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SECRETARY_AFTER, VICE_CHAIR_AFTER } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { useServerNow } from '../meeting-clock.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';
import { useGone } from './use-gone.js';

/** Where the device of whoever leads is away: the vice-chair may take the chair after a minute, the secretary name somebody after five (H2). */
export function ChairGone() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, act, open, person, actor } = useRunning();
  const now = useServerNow();
  const { chair, meetingId } = view.meeting;
  const since = useGone(meetingId).get(chair?.personId ?? '');
  if (!chair || since === undefined) return null;
  const silent = now - since;
  const takes = actor.standings.includes('vice_chair') && silent > VICE_CHAIR_AFTER;
  const names = actor.standings.includes('secretary') && silent > SECRETARY_AFTER;
  if (!takes && !names) return null;
  return (
    <div className={styles.note} role="status">
      <IconWifiOff size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>{t('running.chair.silent', { person: person(chair.personId), time: dates.time(new Date(since)) })}</p>
        <div className={styles.acts}>
          {takes && (
            <Button onClick={() => void act('chair.pass', { way: 'taken', toId: actor.personId })}>
              {t('running.menu.take')}
            </Button>
          )}
          {names && <Button onClick={() => open('hand_over')}>{t('running.menu.appoint')}</Button>}
        </div>
      </div>
    </div>
  );
}
