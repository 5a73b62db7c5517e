import type { UnsentFile } from '../../live/outbox-rules.js';
import { fileIcon } from './file-icon.js';
import { useFileName } from './file-words.js';
import styles from './message-files.module.css';

/** What hangs on something that nobody has yet, by name and size. There is nothing to open before it is sent. */
export function PendingFiles({ files }: { files: readonly UnsentFile[] }) {
  const nameOf = useFileName();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => {
        const Icon = fileIcon(file);
        return (
          <li key={file.id} className={styles.unsent}>
            <Icon size={18} stroke={1.6} aria-hidden="true" />
            {nameOf(file)}
          </li>
        );
      })}
    </ul>
  );
}
