import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeetingState } from '#libs/domain';
import { meetingsQuery } from '../../../live/meetings-query.js';
import { useTableCalendar } from '../../cases/use-table-calendar.js';
import { type Deadlines, deadlinesOf } from './deadlines.js';

/** The deadlines of a meeting; null while its series is not known. */
export function useDeadlines(meeting: Pick<MeetingState, 'seriesId' | 'start'>): Deadlines | null {
  const { data } = useQuery(meetingsQuery);
  const plan = data?.series.find(({ seriesId }) => seriesId === meeting.seriesId)?.plan;
  const calendar = useTableCalendar(null);
  return useMemo(() => (plan ? deadlinesOf(meeting, plan, calendar) : null), [meeting, plan, calendar]);
}
