import { IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingsView } from '#libs/domain';
import { planInWords } from '../series/rule-words.js';
import styles from './meetings.module.css';

/** The series of the table: their names, and when they meet. */
export function SeriesLines({ series }: Pick<MeetingsView, 'series'>) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={styles.lines}>
      {series.map(({ seriesId, name, plan }) => (
        <li key={seriesId}>
          <Link to="/meetings/series/$seriesId" params={{ seriesId }} className={styles.line}>
            <span className={styles.lineWhen}>
              <b dir="auto">{name}</b>
              <span>{planInWords(plan, { t, language: i18n.language })}</span>
            </span>
            <span className={styles.lineFacts}>
              <span className={styles.status}>
                <IconRepeat size={16} stroke={1.8} aria-hidden="true" />
                {t('meetings.minutes', { minutes: plan.minutes })}
              </span>
              <span>{t('series.seatsCount', { count: plan.seatIds.length })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
