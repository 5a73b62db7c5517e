import { queryOptions } from '@tanstack/react-query';
import type { MeetingsView, SeriesDecision, SeriesView } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about meetings: what happens in one may show in each of them. */
export const MEETINGS = 'meetings';

/** All series of the table, and the meetings that come next or are being held. */
export const meetingsQuery = queryOptions({
  queryKey: [MEETINGS],
  queryFn: () => http<MeetingsView>('GET', '/api/meetings'),
});

/** One series with its dates, its meetings and what is kept for later. */
export const seriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: [MEETINGS, 'series', seriesId],
    queryFn: () => http<SeriesView>('GET', `/api/series/${seriesId}`),
  });

/** What the meetings of a series decided, in the order of the numbers. */
export const seriesDecisionsQuery = (seriesId: string) =>
  queryOptions({
    queryKey: [MEETINGS, 'decisions', seriesId],
    queryFn: () => http<{ decisions: SeriesDecision[] }>('GET', `/api/series/${seriesId}/decisions`),
  });
