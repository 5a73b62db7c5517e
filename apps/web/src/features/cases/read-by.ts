import type { StreamState } from '#libs/client';
import type { CaseView, PartView } from '#libs/domain';
import { rowKey } from './thread.js';

/**
 * Below which message the tiles of which agencies stand: each below the last one that it has read, also when it has read to
 * the end. One's own agency is not among them.
 * @returns agencies by the message's key
 */
export function readBy(states: Iterable<StreamState<CaseView | PartView>>, own: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { stream, seen, events, view } of states) {
    for (const { agencyId } of view?.seats ?? []) {
      const upTo = seen[agencyId];
      const first = events[0]?.seq ?? 1;
      if (upTo === undefined || agencyId === own) continue;
      let place = Math.min(upTo - first, events.length - 1);
      while (place >= 0 && events[place]!.type !== 'message.posted') place -= 1;
      if (place < 0) continue;
      const key = rowKey(stream, events[place]!.seq);
      found.set(key, [...(found.get(key) ?? []), agencyId]);
    }
  }
  return found;
}
