import styles from '../../../ui/chip.module.css';

/** One of several that are chosen by a tap. */
export const Chip = ({ name, kind = 'radio', checked, onChange, words }: ChipProps) => (
  <label className={styles.chip}>
    <input type={kind} name={name} checked={checked} onChange={onChange} />
    {words}
  </label>
);

interface ChipProps {
  name: string;
  kind?: 'radio' | 'checkbox';
  checked: boolean;
  onChange: () => void;
  words: string;
}
