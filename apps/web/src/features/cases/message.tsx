import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from './case-names.js';
import styles from './log.module.css';
import { SeatTile } from './seat-tile.js';
import { WordsWithLinks } from './words-with-links.js';

/** Something that somebody said. */
export const Message = memo(function Message({ event, goesOn, mine, directory }: MessageProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const at = new Date(event.at);
  const author = mine ? t('app.you') : event.by ? names.person(event.by.person) : t('app.name');
  const agency = event.by ? names.agency(event.by.agency) : '';
  return (
    <article className={styles.message} data-goes-on={goesOn || undefined}>
      <header className={styles.by}>
        {event.by && !goesOn && <SeatTile agencyId={event.by.agency} directory={directory} size="large" />}
        <span className={styles.name}>
          <b>{author}</b> <span className={styles.agency}>{agency}</span>
        </span>
      </header>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
      {event.words == null ? (
        <p className={styles.erased}>{t('case.erased')}</p>
      ) : (
        <WordsWithLinks words={event.words} />
      )}
    </article>
  );
});

interface MessageProps {
  event: WireEvent<'message.posted'>;
  goesOn: boolean;
  mine: boolean;
  directory: Directory;
}
