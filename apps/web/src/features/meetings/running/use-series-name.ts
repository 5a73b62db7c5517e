import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingsQuery } from '../../../live/meetings-query.js';

/** What the series of a meeting is called. */
export function useSeriesName(seriesId: string): string {
  const { t } = useTranslation();
  const { data } = useQuery(meetingsQuery);
  return data?.series.find((one) => one.seriesId === seriesId)?.name ?? t('running.aMeeting');
}
