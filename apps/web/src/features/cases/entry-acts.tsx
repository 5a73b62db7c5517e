import { Button } from '@mantine/core';
import { IconAlertOctagonFilled, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../live/hooks.js';
import { mayTakeBack, type OutboxEntry } from '../../live/outbox-rules.js';
import styles from './entry-acts.module.css';
import { refusalWords } from '../../words/refusal-words.js';

/** On the thing itself: that it waits, or why it was refused; and what its author can do about it. */
export function EntryActs({ entry, notDone, onTakenBack }: EntryActsProps) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const takeBack = (then?: () => void) =>
    void outbox.takeBack(entry.id).then((taken) => {
      if (!taken) return;
      then?.();
      // The button that was pressed is gone: one goes on where one writes, or at the top of the screen.
      document.querySelector<HTMLElement>('[data-composer], h1')?.focus();
    });
  if (entry.state === 'sent') return null;
  const refused = entry.state === 'refused';
  return (
    <div className={styles.acts} data-refused={refused || undefined}>
      {refused ? (
        <span className={styles.state}>
          <IconAlertOctagonFilled size={16} aria-hidden="true" />
          <b>{notDone ? t('entry.notDone') : t('entry.refused')}</b>
        </span>
      ) : (
        <span className={styles.state}>
          <IconClockPause size={16} stroke={1.6} aria-hidden="true" />
          {t(entry.state === 'sending' ? 'entry.sending' : entry.unsure ? 'entry.unsure' : 'entry.waiting')}
        </span>
      )}
      {entry.refusal && <span className={styles.reason}>{refusalWords(entry.refusal, t)}</span>}
      <span className={styles.buttons}>
        {refused && (
          <Button variant="subtle" size="compact-sm" onClick={() => void outbox.tryAgain(entry.id)}>
            {t('entry.tryAgain')}
          </Button>
        )}
        {mayTakeBack(entry) && (
          <Button variant="subtle" size="compact-sm" onClick={() => takeBack(onTakenBack)}>
            {t('entry.takeBack')}
          </Button>
        )}
      </span>
    </div>
  );
}

interface EntryActsProps {
  entry: OutboxEntry;
  /** It is an act and not words: "not done" in place of "not sent". */
  notDone?: boolean;
  onTakenBack?: () => void;
}
