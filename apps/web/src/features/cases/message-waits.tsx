import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { EntryActs } from './entry-acts.js';
import styles from './message.module.css';
import { WordsMarked } from './words-marked.js';

/** What was done about a message and is not with the others yet: a change of its words in full, the rest in a word. */
export function MessageWaits({ waiting, directory }: { waiting: readonly OutboxEntry[]; directory: Directory }) {
  const { t } = useTranslation();
  const shown = waiting.filter(
    ({ name, state }) => state !== 'sent' && (name !== 'message.react' || state === 'refused'),
  );
  return shown.map((entry) => (
    <div key={entry.id} className={styles.waits}>
      <p>{t(`message.waits.${kindOf(entry)}`)}</p>
      {entry.name === 'message.edit' && (
        <WordsMarked words={(entry.input as { words: string }).words} mentions={undefined} directory={directory} />
      )}
      <EntryActs entry={entry} notDone />
    </div>
  ));
}

const kindOf = ({ name }: OutboxEntry) => name.replace('message.', '') as 'edit' | 'withdraw' | 'pin' | 'react';
