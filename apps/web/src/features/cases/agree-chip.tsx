import type { ReactNode } from 'react';
import chip from '../../ui/chip.module.css';
import styles from './agree.module.css';

/** One of several answers that stand beside each other. */
export const Chip = ({ name, checked, onChoose, children }: ChipProps) => (
  <label className={chip.chip}>
    <input type="radio" name={name} checked={checked} onChange={onChoose} />
    {children}
  </label>
);

interface ChipProps {
  /** By which the answers to one question belong together. */
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** A question with its answers. */
export const Chips = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className={styles.chips}>
    <legend>{legend}</legend>
    <div>{children}</div>
  </fieldset>
);
