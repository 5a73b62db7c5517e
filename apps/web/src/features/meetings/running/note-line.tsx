import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_TEXT_MAX, type MeetingNote } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import styles from './notes.module.css';
import { useRunning } from './running-context.js';

/** A note with who wrote it; one's own can be written anew. */
export function NoteLine({ note: { noteId, itemId, personId, at, version } }: { note: MeetingNote }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { said, person, actor, act } = useRunning();
  const text = said('note', noteId, 'note') ?? t('running.erased');
  const [editing, setEditing] = useState<{ text: string; version: number } | null>(null);
  const own = personId === actor.personId;
  const keep = () => {
    if (!editing?.text.trim()) return;
    void act('note.write', { itemId, noteId, version: editing.version, text: editing.text.trim() });
    setEditing(null);
  };
  return (
    <li>
      <p className={styles.by}>
        <b>{own ? t('app.you') : person(personId)}</b> {dates.time(new Date(at))}
        {own && !editing && (
          <Button variant="subtle" className={styles.change} onClick={() => setEditing({ text, version })}>
            {t('running.notes.change')}
          </Button>
        )}
      </p>
      {editing ? (
        <>
          <Textarea
            aria-label={t('running.notes.yours')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={MEETING_TEXT_MAX}
            value={editing.text}
            onChange={(event) => setEditing({ ...editing, text: event.currentTarget.value })}
            autoFocus
            dir="auto"
          />
          <div className={styles.acts}>
            <Button onClick={() => setEditing(null)}>{t('app.cancel')}</Button>
            <Button variant="light" onClick={keep}>
              {t('running.notes.keep')}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}
