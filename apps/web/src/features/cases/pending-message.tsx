import { useTranslation } from 'react-i18next';
import { type Mention, parseStream, type PostMessage } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { filesOn, type OutboxEntry } from '../../live/outbox-rules.js';
import { putBackAttachments } from './attachments-by-place.js';
import { EntryActs } from './entry-acts.js';
import log from './log.module.css';
import styles from './message.module.css';
import { PendingFiles } from './pending-files.js';
import { PendingHelp } from './pending-help.js';
import { SeatTile } from './seat-tile.js';
import { WordsMarked } from './words-marked.js';

/** Words that the others do not have yet. */
export function PendingMessage({ entry, caseId, directory }: PendingMessageProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { me, drafts } = session;
  const { words, mentions } = entry.input as Pick<PostMessage, 'words' | 'mentions'>;
  const files = filesOn(entry);
  const { kind, id } = parseStream(entry.lane)!;
  // A draft never changes its place: what was meant for a part goes back to the field of that part.
  const place = kind === 'part' ? `part.${id}` : 'common';
  const putBack = () => drafts.putBack(caseId, words, place);
  return (
    <article className={log.message} data-pending={entry.state}>
      <header className={log.by}>
        <SeatTile agencyId={me.agencyId} directory={directory} size="large" />
        <span className={log.name}>
          <b>{t('app.you')}</b>
        </span>
      </header>
      <div className={styles.said}>
        {words !== '' && (
          <WordsMarked words={words} mentions={mentions as Mention[] | undefined} directory={directory} />
        )}
        <PendingFiles files={files} />
      </div>
      <div className={log.below}>
        <EntryActs
          entry={entry}
          onTakenBack={() => {
            if (!drafts.of(caseId, place).get().trim()) putBack();
            // Files that were refused would be refused again.
            if (!entry.refusal?.fields?.['files']) putBackAttachments(session, caseId, place, files);
          }}
        />
        <PendingHelp entry={entry} caseId={caseId} />
      </div>
    </article>
  );
}

interface PendingMessageProps {
  entry: OutboxEntry;
  caseId: string;
  directory: Directory;
}
