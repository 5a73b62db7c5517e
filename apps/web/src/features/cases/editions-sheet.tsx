import { useTranslation } from 'react-i18next';
import type { MessageNote, WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { Sheet } from '../../ui/sheet.js';
import styles from './sheets.module.css';
import { WordsMarked } from './words-marked.js';

/** Everything that a message ever said, the first text first. */
export function EditionsSheet({ event, note, directory, onClose }: EditionsSheetProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const first = { at: event.at, words: event.words ?? null, mentions: event.data.mentions ?? [] };
  const editions = [first, ...note.editions];
  return (
    <Sheet opened onClose={onClose} title={t('editions.title')}>
      <ol className={styles.editions}>
        {editions.map((edition, place) => (
          <li key={place}>
            <p className={styles.text}>
              {place === 0
                ? t('editions.first')
                : place < editions.length - 1
                  ? t('editions.later')
                  : t('editions.now')}
              {', '}
              <time dateTime={edition.at}>{dates.brief(new Date(edition.at), new Date())}</time>
            </p>
            {edition.words === null ? (
              <p className={styles.text}>{t('editions.erased')}</p>
            ) : (
              <WordsMarked words={edition.words} mentions={edition.mentions} directory={directory} />
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

interface EditionsSheetProps {
  event: WireEvent<'message.posted'>;
  note: MessageNote;
  directory: Directory;
  onClose: () => void;
}
