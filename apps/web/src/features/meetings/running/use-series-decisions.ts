import { useQuery } from '@tanstack/react-query';
import type { SeriesDecision } from '#libs/domain';
import { seriesDecisionsQuery } from '../../../live/meetings-query.js';
import { useRunning } from './running-context.js';

const NONE: readonly SeriesDecision[] = [];

/** What the meetings of this series decided, in the order of the numbers; nothing while it comes, or where it is not wanted. */
export function useSeriesDecisions(wanted = true): readonly SeriesDecision[] {
  const { view } = useRunning();
  const { data } = useQuery({ ...seriesDecisionsQuery(view.meeting.seriesId), enabled: wanted });
  return data?.decisions ?? NONE;
}
