import { useTranslation } from 'react-i18next';
import { OBJECTIONS_WINDOW } from '#libs/domain';
import styles from './decision.module.css';

/** The last chance to disagree, shown to all for half a minute (P2). */
export function ObjectionsWindow({ left }: { left: number }) {
  const { t } = useTranslation();
  const seconds = Math.ceil(left / 1000);
  return (
    <div className={styles.window}>
      <p>
        <b>{t('running.objections.title')}</b>{' '}
        <span role="timer">{t('running.objections.left', { count: seconds })}</span>
      </p>
      <p>{t('running.objections.text')}</p>
      <div className={styles.windowTrack} aria-hidden="true">
        <i style={{ width: `${(left / OBJECTIONS_WINDOW) * 100}%` }} />
      </div>
    </div>
  );
}
