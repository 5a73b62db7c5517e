import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { instantOf, quorumNow } from '#libs/domain';
import { useServerNow } from '../meeting-clock.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** So long after it was to begin the chair is offered to go on without deciding (A5; ms). */
const OFFERED_AFTER_MS = 15 * 60_000;

/** While there are too few seats: what the chair can do about it. */
export function TooFew() {
  const { t } = useTranslation();
  const { view, open, inChair } = useRunning();
  const now = useServerNow();
  const late = now - instantOf(view.meeting.start) > OFFERED_AFTER_MS;
  if (!inChair || !late || view.meeting.inquorate || quorumNow(view).met) return null;
  return (
    <div className={styles.note} role="status">
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
      <div>
        <p>{t('running.tooFew')}</p>
        <div className={styles.acts}>
          <Button onClick={() => open('hold')}>{t('running.menu.hold')}</Button>
        </div>
      </div>
    </div>
  );
}
