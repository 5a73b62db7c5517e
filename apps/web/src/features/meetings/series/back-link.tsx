import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './series.module.css';

/** The way back to all meetings. */
export function BackLink() {
  const { t } = useTranslation();
  return (
    <Link to="/meetings" className={styles.back} activeProps={{}}>
      <IconArrowLeft size={18} stroke={1.6} aria-hidden="true" />
      {t('series.back')}
    </Link>
  );
}
