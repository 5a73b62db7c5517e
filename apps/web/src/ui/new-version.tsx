import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCell } from '../live/hooks.js';
import { loadNewVersion, newVersionWaits } from '../live/new-version.js';
import styles from './new-version.module.css';

/** Says that a new version waits. It comes by itself when the page is at rest, never while somebody writes. */
export function NewVersion() {
  const { t } = useTranslation();
  const waits = useCell(newVersionWaits);
  return (
    <div role="status" className={styles.place}>
      {waits && (
        <div className={styles.card}>
          <p>{t('offline.newVersion')}</p>
          <Button size="compact-sm" onClick={loadNewVersion}>
            {t('offline.load')}
          </Button>
        </div>
      )}
    </div>
  );
}
