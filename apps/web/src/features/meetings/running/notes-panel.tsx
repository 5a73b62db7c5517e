import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { NoteConflict } from './note-conflict.js';
import { NoteField } from './note-field.js';
import { NoteLine } from './note-line.js';
import styles from './notes.module.css';
import { useRunning } from './running-context.js';

/** Notes on an item, of everybody who writes some; each is one's own, and nothing that was typed is lost (R8). */
export function NotesPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { view, reads, may, entries } = useRunning();
  if (!reads(item)) return null;
  const notes = view.notes.filter(({ itemId }) => itemId === item.itemId);
  const mine = entries.filter(
    ({ name, input }) => name === 'note.write' && (input as { itemId?: string }).itemId === item.itemId,
  );
  const mayWrite = may('note.write');
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <section className={styles.notes} aria-labelledby="notes">
      <h2 id="notes">{t('running.notes.title')}</h2>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <NoteLine key={note.noteId} note={note} />
          ))}
        </ul>
      )}
      {mine.map((entry) => (
        <NoteConflict key={entry.id} entry={entry} />
      ))}
      {mayWrite && <NoteField key={item.itemId} item={item} />}
    </section>
  );
}
