import type { ReactNode } from 'react';
import styles from './seat.module.css';

/** An agency's tile: two letters, never a colour of its own; ours is filled. The name stands beside it or in the label. */
export function Seat({ letters, name, us = false, size }: SeatProps) {
  return (
    <span className={styles.seat} data-us={us || undefined} data-size={size} title={name} aria-hidden="true">
      {letters}
    </span>
  );
}

export interface SeatProps {
  letters: string;
  name: string;
  us?: boolean;
  size?: 'small' | 'large';
}

/** Agencies that sit together: equal tiles on one ledge. */
export const Bench = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.bench} role="img" aria-label={label}>
    {children}
  </div>
);
