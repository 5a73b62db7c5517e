import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** What a section of the facts is about, and what may be done there. */
export const FactsHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={styles.head}>
    <h2>{title}</h2>
    {children}
  </div>
);
