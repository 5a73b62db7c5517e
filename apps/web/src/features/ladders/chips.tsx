import chip from '../../ui/chip.module.css';
import styles from './ladders.module.css';

/** Several of a few, each pressed by itself. */
export function Chips<Value extends string>({ legend, options, chosen, onChange }: ChipsProps<Value>) {
  return (
    <fieldset className={styles.chips}>
      <legend>{legend}</legend>
      <div>
        {options.map(({ value, words }) => (
          <label key={value} className={chip.chip}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ChipsProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; words: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}
