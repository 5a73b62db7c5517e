import type { ReactNode } from 'react';
import styles from './today.module.css';

/** One part of the screen: what it is and how much, then what stands in it. */
export const Part = ({ id, title, count, children }: PartProps) => (
  <section className={styles.part} aria-labelledby={`today-${id}`}>
    <header className={styles.partHead}>
      <h2 id={`today-${id}`}>{title}</h2>
      {count !== undefined && <span>{count}</span>}
    </header>
    {children}
  </section>
);

interface PartProps {
  id: string;
  title: string;
  count?: number | undefined;
  children: ReactNode;
}
