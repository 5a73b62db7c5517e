import { type ReactNode, useId } from 'react';
import styles from './choices.module.css';

/** One of a few things, each a line that can be tapped; what is missing is said below. */
export function OneOf<Value extends string>({ legend, value, options, missing, onChange }: OneOfProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={missing ? `${name}-missing` : undefined}>
      <legend>{legend}</legend>
      {options.map(({ value: one, label }) => (
        <label key={one} className={styles.choice}>
          <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChange(one)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
      {missing && (
        <p id={`${name}-missing`} className={styles.missing} role="alert">
          {missing}
        </p>
      )}
    </fieldset>
  );
}

interface OneOfProps<Value extends string> {
  legend: string;
  /** Empty as long as nothing is chosen. */
  value: Value | '';
  options: readonly { value: Value; label: ReactNode }[];
  missing?: string | false;
  onChange: (value: Value) => void;
}
