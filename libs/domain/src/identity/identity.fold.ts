import type { WireEvent } from '../event.js';
import type { IdentityEventMap } from './identity.events.js';
import type { AskView } from './identity.view.js';

export type IdentityEvent = WireEvent<keyof IdentityEventMap>;

/** What a case says of who its person is. */
export interface Known {
  anonymous: boolean;
  asks: AskView[];
}

/** The same after one more event of it. */
export function foldIdentity<View extends Known>(view: View, event: IdentityEvent): View {
  switch (event.type) {
    case 'anonymity.set':
      return { ...view, anonymous: event.data.on };
    case 'card.given':
    case 'uic.noted':
    case 'uic.met':
      return view;
    case 'card.asked': {
      const { askId: id, agencyId } = event.data;
      return { ...view, asks: [...view.asks, { id, agencyId, at: event.at }] };
    }
    case 'card.declined':
      return { ...view, asks: view.asks.filter(({ id }) => id !== event.data.askId) };
  }
}

/** What is asked still, once an agency was let in. */
export const asksWithout = (asks: AskView[], letIn: string): AskView[] =>
  asks.filter(({ agencyId }) => agencyId !== letIn);
