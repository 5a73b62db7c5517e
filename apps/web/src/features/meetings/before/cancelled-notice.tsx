import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAgenda } from './agenda-context.js';
import styles from './agenda.module.css';

/** A meeting that is cancelled says so, why, and can be brought back (K4). */
export function CancelledNotice() {
  const { t } = useTranslation();
  const { view, said, may, act } = useAgenda();
  const reason = said('meeting', view.meeting.meetingId, 'reason');
  return (
    <section className={styles.notice}>
      <IconCalendarOff size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <h2>{t('agenda.cancelled')}</h2>
        {reason && <p dir="auto">{t('agenda.cancelledBecause', { reason })}</p>}
      </div>
      {may('meeting.restore') && view.meeting.openedAt === undefined && (
        <Button onClick={() => void act('meeting.restore')}>{t('agenda.restore')}</Button>
      )}
    </section>
  );
}
