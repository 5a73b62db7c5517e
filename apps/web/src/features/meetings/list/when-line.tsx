import { useTranslation } from 'react-i18next';
import type { Promised } from '#libs/domain';
import { placeOfZone } from '../../actions/local-time.js';
import { useNow } from '../../actions/use-now.js';
import { meetingWhen } from './when-words.js';

/** When a meeting is, with the zone of its clocks, for whoever comes to it by a link: day, time there, and time here if it is another. */
export function WhenLine({ start }: { start: Required<Promised> }) {
  const { t, i18n } = useTranslation();
  const { day, here, iso } = meetingWhen(start, { t, language: i18n.language, now: useNow() });
  return (
    <>
      <time dateTime={iso}>
        <b>{day}</b>, {t('meetings.there', { time: start.time, place: placeOfZone(start.zone) })}
      </time>
      {here && `, ${here}`}
    </>
  );
}
