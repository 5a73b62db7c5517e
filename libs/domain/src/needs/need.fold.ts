import type { WireEvent } from '../event.js';
import type { NeedEventMap } from './need.events.js';
import type { NeedView } from './need.view.js';

export type NeedEvent = WireEvent<keyof NeedEventMap>;

/** What the person asks for, after one more event of it. */
export function foldNeeds(needs: NeedView[], event: NeedEvent): NeedView[] {
  if (event.type === 'need.moved') {
    const { needId, to } = event.data;
    return needs.map((need) => (need.id === needId ? { ...need, state: to } : need));
  }
  const { needId, service, priority } = event.data;
  const said = {
    id: needId,
    service,
    priority,
    state: 'open',
    saidSeq: event.seq,
    words: event.words ?? null,
  } as const;
  return [...needs, said];
}
