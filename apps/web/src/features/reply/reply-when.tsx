import { IconCalendarMonth } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReplyView } from '#libs/domain';
import { placeOfZone } from '../actions/local-time.js';
import { useNow } from '../actions/use-now.js';
import { meetingWhen } from '../meetings/list/when-words.js';
import styles from './reply.module.css';

/** When the meeting is, with the zone of its clocks: by that people know which one they are called to. */
export function ReplyWhen({ start }: Pick<ReplyView, 'start'>) {
  const { t, i18n } = useTranslation();
  const { day, here, iso } = meetingWhen(start, { t, language: i18n.language, now: useNow() });
  const there = t('meetings.there', { time: start.time, place: placeOfZone(start.zone) });
  return (
    <p className={styles.when}>
      <IconCalendarMonth size={20} stroke={1.6} aria-hidden="true" />
      <span>
        <time dateTime={iso}>
          <b>{day}</b>, {there}
        </time>
        {here && `, ${here}`}
      </span>
    </p>
  );
}
