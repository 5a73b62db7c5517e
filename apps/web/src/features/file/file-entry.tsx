import { Button } from '@mantine/core';
import { IconCornerDownRight, IconLock, IconPencilOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { atNoon, useDates } from '../../ui/dates.js';
import { useNames } from '../cases/case-names.js';
import { SeatTile } from '../cases/seat-tile.js';
import styles from './file.module.css';

/** One entry with whose it is: what it was and when, who wrote it, what it touches, and whether it corrects or was corrected. */
export function FileEntry({ entry, wrong, directory, onCorrect }: FileEntryProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const { agencyId, authorId, kind, on, at, label, service, words, replacedBy, replaces, basis } = entry;
  const day = dates.date(atNoon(on));
  const what = t(`entryKind.${kind}`);
  const own = basis === 'own';
  return (
    <li className={styles.entry} data-corrected={replacedBy !== null || undefined} data-entry={entry.id}>
      <SeatTile agencyId={agencyId} directory={directory} />
      <p className={styles.head}>
        <b>{what}</b> <time dateTime={on}>{day}</time>
      </p>
      <p className={styles.by}>
        {t('personFile.by', { name: names.person(authorId), agency: names.agency(agencyId) })},{' '}
        {t('personFile.written', { when: dates.brief(new Date(at), new Date()) })}
      </p>
      {words !== null && (
        <p className={styles.words} dir="auto">
          {words}
        </p>
      )}
      <p className={styles.marks}>
        <span>
          {label !== 'N' && <IconLock size={14} stroke={1.8} aria-hidden="true" />}
          {t(`share.label.${label}`)}
        </span>
        {service && <span>{t('personFile.service', { service: t(`referral.serviceName.${service}`) })}</span>}
        {!own && <span>{t('personFile.told')}</span>}
      </p>
      {replaces !== null && (
        <p className={styles.mark}>
          <IconCornerDownRight size={16} stroke={1.6} aria-hidden="true" />
          {t('personFile.corrects', { day: dates.date(atNoon(wrong?.on ?? on)) })}
        </p>
      )}
      {replacedBy !== null && (
        <p className={styles.mark}>
          <IconPencilOff size={16} stroke={1.6} aria-hidden="true" />
          {t('personFile.corrected')}
        </p>
      )}
      {own && replacedBy === null && onCorrect && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.correct}
          aria-label={t('personFile.correctThis', { what, day })}
          onClick={() => onCorrect(entry)}
        >
          {t('personFile.correct')}
        </Button>
      )}
    </li>
  );
}

interface FileEntryProps {
  entry: EntryView;
  /** What it corrects, where that is shown as well. */
  wrong: EntryView | undefined;
  directory: Directory;
  onCorrect: ((entry: EntryView) => void) | null;
}
