import styles from './upload-bar.module.css';

/** How much of a file is up. @param percent 0 to 100 @param label what is being sent, for whoever does not see the bar */
export function UploadBar({ percent, label }: { percent: number; label: string }) {
  return <progress className={styles.bar} max={100} value={percent} aria-label={label} />;
}
