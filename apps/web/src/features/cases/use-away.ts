import { useEffect, useState } from 'react';
import { useCell, useSession } from '../../live/hooks.js';
import type { StreamState } from '../../live/stream-state.js';

/** What came while the reader was not here. */
export interface Away {
  /** The number of the first such event; 0 when there is none. */
  firstNew: number;
  /** How many there were when they came back. */
  count: number;
  /** Up to which number everything was on the screen. */
  readTo: number;
}

/** Holds what was new when the case was opened, until its reader leaves it; nothing moves under their eyes meanwhile. */
export function useAway(caseId: string, state: StreamState): Away {
  const { seen, me } = useSession();
  const readTo = useCell(seen.map)[caseId] ?? 0;
  const [{ firstNew, count }] = useState(() => newSince(state, readTo, me.personId));
  return { firstNew, count, readTo };
}

/** Marks as seen what stands on the screen: up to `head`, while its reader is at the bottom and looks. */
export function useReading(caseId: string, head: number, atBottom: boolean) {
  const { seen } = useSession();
  useEffect(() => {
    const read = () => {
      if (atBottom && document.visibilityState === 'visible') seen.mark(caseId, head);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [seen, caseId, head, atBottom]);
}

/** A case that was never seen on this device has no line: all of it is new. What one did oneself is not news. */
function newSince(state: StreamState, seenTo: number, me: string): { firstNew: number; count: number } {
  if (seenTo === 0 || seenTo >= state.head) return { firstNew: 0, count: 0 };
  const own = state.events.filter((event) => event.seq > seenTo && event.by?.person === me).length;
  const count = state.head - seenTo - own;
  return { firstNew: count > 0 ? seenTo + 1 : 0, count };
}
