import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './told.module.css';

/** Something about a way that needs somebody's hand: a sign and words. */
export const Wrong = ({ children }: { children: ReactNode }) => (
  <span className={styles.wrong}>
    <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
    <span>{children}</span>
  </span>
);
