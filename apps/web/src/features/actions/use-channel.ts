import { useEffect } from 'react';
import type { CaseView, PartView, StreamName } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';

/** The case or the part in which something was agreed, followed for as long as it is needed; null while it is not known. */
export function useChannel(stream: StreamName): CaseView | PartView | null {
  const { streams } = useSession();
  const { view, status } = useCell(streams.of(stream).state);
  useEffect(() => streams.follow(stream), [streams, stream]);
  return status === 'known' ? (view as CaseView | PartView | null) : null;
}
