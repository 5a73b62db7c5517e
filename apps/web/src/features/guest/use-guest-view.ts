import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { GuestView } from '#libs/domain';
import { http } from '../../live/http.js';
import { forgetLinkSecret, linkSecret } from '../entry/link-secret.js';
import { isOver, type OpenedLink } from '../entry/use-link.js';

/** How often the page asks anew (ms). */
const ASK_MS = 30_000;

/** What the link shows now, and when the server said so; `stale` when it does not answer at the moment. */
export interface Shown {
  view: GuestView;
  /** Milliseconds since 1970, by this device. */
  at: number;
  stale: boolean;
}

/** Asks what the link that led here opens, again and again as long as it may change. */
export function useGuestView(): Shown | Exclude<OpenedLink<GuestView>, { state: 'open' }> {
  const [secret] = useState(() => linkSecret('/guest'));
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['guest', secret],
    queryFn: () => http<GuestView>('POST', '/api/guest/open', { secret }),
    enabled: secret !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'over' || isOver(state.error) ? false : ASK_MS),
    // Whoever comes back to the page sees what holds now.
    refetchOnWindowFocus: 'always',
    staleTime: 0,
    gcTime: 0,
  });
  const gone = isOver(error);
  useEffect(() => {
    if (gone) forgetLinkSecret('/guest');
  }, [gone]);
  if (!secret) return { state: 'cut' };
  if (gone) return { state: 'over' };
  if (data) return { view: data, at: dataUpdatedAt, stale: error !== null };
  return error ? { state: 'failed', problem: error, again: () => void refetch() } : { state: 'looking' };
}
