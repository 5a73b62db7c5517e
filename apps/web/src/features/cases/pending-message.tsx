import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { EntryActs } from './entry-acts.js';
import styles from './log.module.css';
import { SeatTile } from './seat-tile.js';
import { WordsWithLinks } from './words-with-links.js';

/** Words that the others do not have yet. */
export function PendingMessage({ entry, caseId, directory }: PendingMessageProps) {
  const { t } = useTranslation();
  const { me, drafts } = useSession();
  const { words } = entry.input as { words: string };
  const putBack = () => drafts.putBack(caseId, words);
  return (
    <article className={styles.message} data-pending={entry.state}>
      <header className={styles.by}>
        <SeatTile agencyId={me.agencyId} directory={directory} size="large" />
        <span className={styles.name}>
          <b>{t('app.you')}</b>
        </span>
      </header>
      <WordsWithLinks words={words} />
      <div className={styles.below}>
        <EntryActs
          entry={entry}
          onEdit={putBack}
          onTakenBack={() => {
            if (!drafts.of(caseId).get().trim()) putBack();
          }}
        />
      </div>
    </article>
  );
}

interface PendingMessageProps {
  entry: OutboxEntry;
  caseId: string;
  directory: Directory;
}
