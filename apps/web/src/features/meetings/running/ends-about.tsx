import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import { useServerNow } from '../meeting-clock.js';
import { leftOf } from './agenda-now.js';
import { useRunning } from './running-context.js';

/** When the meeting will be over, and when it was to be. */
export function EndsAbout() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view } = useRunning();
  const { endsAt, plannedEnd } = leftOf(view, useServerNow());
  return (
    <span>
      {t('running.endsAbout', { time: dates.time(new Date(endsAt)), planned: dates.time(new Date(plannedEnd)) })}
    </span>
  );
}
