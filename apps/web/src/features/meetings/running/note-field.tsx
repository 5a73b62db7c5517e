import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type AgendaItem, MEETING_TEXT_MAX } from '#libs/domain';
import { useCell, useSession } from '../../../live/hooks.js';
import { noteDraft } from './note-draft.js';
import styles from './notes.module.css';
import { useRunning } from './running-context.js';

/** Where a note is written. What stands here outlives the page until it is kept; what is for named people only does not. */
export function NoteField({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { drafts } = useSession();
  const { view, act } = useRunning();
  const cell = noteDraft(drafts, view.meeting.meetingId, item);
  const text = useCell(cell);
  const keep = () => {
    if (!text.trim()) return;
    // What is given to the outbox is kept there until the server has it.
    void act('note.write', { itemId: item.itemId, noteId: v7(), version: 0, text: text.trim() });
    cell.set('');
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Textarea
        aria-label={t('running.notes.write')}
        placeholder={t('running.notes.write')}
        autosize
        minRows={1}
        maxRows={10}
        maxLength={MEETING_TEXT_MAX}
        value={text}
        onChange={(event) => cell.set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          keep();
        }}
        dir="auto"
      />
      {text.trim() && (
        <Button type="submit" variant="light">
          {t('running.notes.keep')}
        </Button>
      )}
    </form>
  );
}
