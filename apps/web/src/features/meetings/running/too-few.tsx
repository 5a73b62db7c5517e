import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, quorumNow } from '#libs/domain';
import { useServerNow } from '../meeting-clock.js';
import { isOver } from './agenda-now.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** So long after it was to begin the chair is offered what can be done, and so long after they chose to wait it is offered again (A5; ms). */
const OFFERED_AFTER_MS = 15 * 60_000;

/** While there are too few seats: what the chair can do about it; nothing happens by itself. To all, that nothing is decided. */
export function TooFew() {
  const { t } = useTranslation();
  const { view, open, inChair, may } = useRunning();
  const now = useServerNow();
  const [waitsFrom, setWaitsFrom] = useState(() => instantOf(view.meeting.start));
  if (isOver(view)) return null;
  if (view.meeting.inquorate)
    return (
      <div className={styles.note} role="status">
        <IconAlertTriangleFilled size={18} aria-hidden="true" />
        <p>
          <b>{t('byTime.few.banner')}</b> {t('byTime.few.bannerText')}
        </p>
      </div>
    );
  if (!inChair || now - waitsFrom <= OFFERED_AFTER_MS || quorumNow(view).met) return null;
  return (
    <div className={styles.note} role="status">
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
      <div>
        <p>{t('running.tooFew')}</p>
        <div className={styles.acts}>
          <Button onClick={() => setWaitsFrom(now)}>{t('byTime.few.wait')}</Button>
          <Button onClick={() => open('hold')}>{t('running.menu.hold')}</Button>
          {may('meeting.rebook') && <Button onClick={() => open('rebook')}>{t('byTime.few.rebook')}</Button>}
        </div>
      </div>
    </div>
  );
}
