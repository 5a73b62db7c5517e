import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RefusedError } from '#libs/client';
import { http } from '../../live/http.js';
import { forgetLinkSecret, type LinkPage, linkSecret } from './link-secret.js';

/** A one-time link as far as it is known: what it opens, or why it opens nothing. */
export type OpenedLink<T> =
  | { state: 'cut' }
  | { state: 'looking' }
  | { state: 'over' }
  | { state: 'failed'; problem: unknown; again: () => void }
  | { state: 'open'; secret: string; view: T };

/** Looks at what the link that led to this page opens. Looking does not use it up. */
export function useLink<T>(page: LinkPage, path: string): OpenedLink<T> {
  const [secret] = useState(() => linkSecret(page));
  const { data, error, refetch } = useQuery({
    queryKey: ['link', page, secret],
    queryFn: () => http<T>('POST', path, { secret }),
    enabled: secret !== null,
    gcTime: 0,
  });
  const over = isOver(error) || wasNoLink(error);
  useEffect(() => {
    if (over) forgetLinkSecret(page);
  }, [over, page]);
  if (!secret) return { state: 'cut' };
  if (over) return { state: 'over' };
  if (error) return { state: 'failed', problem: error, again: () => void refetch() };
  return data ? { state: 'open', secret, view: data } : { state: 'looking' };
}

/** True when a link was used, replaced, or is too old. */
export const isOver = (error: unknown): boolean => error instanceof RefusedError && error.refusal.code === 'link_over';

/** What never was a link's secret is refused for its shape. */
const wasNoLink = (error: unknown): boolean => error instanceof RefusedError && error.refusal.code === 'invalid_input';
