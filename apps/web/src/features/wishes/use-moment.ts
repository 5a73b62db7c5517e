import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates.js';

/** A day and a time, as a sentence says them. */
export function useMoment(): (at: string) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return (at) => t('toldLately.on', { day: dates.day(new Date(at)), time: dates.time(new Date(at)) });
}
