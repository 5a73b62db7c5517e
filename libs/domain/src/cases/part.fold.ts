import type { CaseEvent } from './case.fold.js';
import type { PartView } from './part.view.js';
import { foldShared } from './shared.fold.js';

/** The view of a restricted part after one more event of its stream. Its first event makes the view out of nothing. */
export function foldPart(view: PartView | null, event: CaseEvent, partId: string): PartView {
  if (event.type === 'part.opened') {
    const { caseId, part, leadAgencyId, seats } = event.data;
    return { id: partId, caseId, part, leadAgencyId, openedAt: event.at, seats, pins: [], actions: [] };
  }
  if (!view) throw new Error(`part ${partId} begins with ${event.type}`);
  switch (event.type) {
    case 'case.opened':
    case 'case.closed':
    case 'need.said':
    case 'need.moved':
    case 'anonymity.set':
    case 'uic.noted':
    case 'uic.met':
    case 'card.given':
    case 'card.asked':
    case 'card.declined':
      throw new Error(`no fold for ${event.type} in a part`);
    default:
      return foldShared(view, event);
  }
}
