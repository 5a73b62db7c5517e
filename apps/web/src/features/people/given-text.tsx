import { CopyButton } from '../entry/copy-button.js';
import styles from './forms.module.css';

/** A text that is to be carried somewhere else: to be read, selected or copied. */
export const GivenText = ({ text, copy }: { text: string; copy: string }) => (
  <div className={styles.given}>
    <code>{text}</code>
    <CopyButton text={text} words={copy} />
  </div>
);
