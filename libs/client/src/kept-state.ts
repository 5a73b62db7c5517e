import type { StreamState } from './stream-state.js';

/** Events that are kept of one stream at most; what is further back is asked for again. */
export const KEPT_EVENTS = 200;

/**
 * What of a stream is worth keeping beyond the end of this client: plain data, for `restore` of the next one. Null where
 * nothing is known, and where what is known cannot be continued.
 */
export function keptOf(state: StreamState): StreamState | null {
  if (state.status !== 'known' || state.broken) return null;
  // What was announced and never came is asked for by whoever follows again.
  return { ...state, heard: state.head, events: state.events.slice(-KEPT_EVENTS) };
}
