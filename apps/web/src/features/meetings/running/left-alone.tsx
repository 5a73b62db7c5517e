import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** Says to whoever opens a meeting in which nobody is that it still goes on, and what becomes of it (H7). */
export function LeftAlone() {
  const { t } = useTranslation();
  const { view } = useRunning();
  const { leftAloneAt, status } = view.meeting;
  const empty = view.roll.every(({ to }) => to !== undefined);
  if (leftAloneAt === undefined || status !== 'in_session' || !empty) return null;
  return (
    <div className={styles.note} role="status">
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
      <p>
        <b>{t('byTime.alone.left')}</b> {t('byTime.alone.leftText')}
      </p>
    </div>
  );
}
