import { Button } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WriteNote } from '#libs/domain';
import type { OutboxEntry } from '../../../live/outbox-rules.js';
import { ActTrouble } from './act-trouble.js';
import styles from './notes.module.css';
import { useRunning } from './running-context.js';

/** A note that is not with the others: it waits, or it was written anew elsewhere meanwhile, and both texts are shown (R8). */
export function NoteConflict({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation();
  const { view, said, act, dismiss } = useRunning();
  const { noteId, itemId, text } = entry.input as WriteNote;
  if (entry.state !== 'refused')
    return (
      <p className={styles.waiting}>
        <IconClockPause size={16} stroke={1.6} aria-label={t('entry.waiting')} />
        <span dir="auto">{text}</span>
      </p>
    );
  const now = view.notes.find((note) => note.noteId === noteId);
  const keepMine = () => void act('note.write', { noteId, itemId, version: now?.version ?? 0, text });
  return (
    <div className={styles.conflict}>
      <ActTrouble of={['note.write']} about={{ noteId }} />
      <p className={styles.both}>
        <b>{t('running.notes.mine')}</b>
        <span dir="auto">{text}</span>
      </p>
      {now && (
        <p className={styles.both}>
          <b>{t('running.notes.theirs')}</b>
          <span dir="auto">{said('note', noteId, 'note') ?? t('running.erased')}</span>
        </p>
      )}
      <div className={styles.acts}>
        <Button onClick={() => dismiss(entry.id)}>{t('running.notes.leave')}</Button>
        <Button variant="light" onClick={keepMine}>
          {t('running.notes.keepMine')}
        </Button>
      </div>
    </div>
  );
}
