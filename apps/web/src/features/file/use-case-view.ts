import { useEffect } from 'react';
import { type CaseView, caseStream } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';

/** A case as it is followed while a screen beside it stands; null where the reader is not in it, or while it is not known. */
export function useCaseView(caseId: string): CaseView | null {
  const { streams } = useSession();
  const stream = caseStream(caseId);
  const state = useCell(streams.of(stream).state);
  useEffect(() => streams.follow(stream), [streams, stream]);
  return state.status === 'known' ? (state.view as CaseView | null) : null;
}
