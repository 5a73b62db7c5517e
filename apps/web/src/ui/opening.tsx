import { useTranslation } from 'react-i18next';
import { Lines } from './list-state.js';
import { Mark } from './mark.js';
import styles from './opening.module.css';
import { useLater } from './use-later.js';

/** While the app opens and it takes longer than a blink: its top and the shape of a list. */
export function Opening() {
  const { t } = useTranslation();
  const shown = useLater(true, 300);
  if (!shown) return null;
  return (
    <>
      <div className={styles.top}>
        <Mark />
        {t('app.name')}
      </div>
      <div className={styles.column}>
        <Lines widths={[24, 46, 0, 30, 52, 0, 20, 40]} />
      </div>
    </>
  );
}
