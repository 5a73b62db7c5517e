import type { WireEvent } from '../event.js';
import { asksWithout, foldIdentity } from '../identity/identity.fold.js';
import { foldNeeds } from '../needs/need.fold.js';
import type { CaseEventMap } from './case.events.js';
import type { CaseView } from './case.view.js';
import { foldShared } from './shared.fold.js';

/** An event of a case's stream or of one of its parts. */
export type CaseEvent = WireEvent<keyof CaseEventMap>;

/**
 * The view of a case after one more event. The browser folds what is pushed; a check after every command in the tests
 * holds it equal to what the server reads afresh. A case's first event makes the view out of nothing.
 */
export function foldCase(view: CaseView | null, event: CaseEvent, caseId: string): CaseView {
  if (event.type === 'case.opened') return openedView(event, caseId);
  if (!view) throw new Error(`case ${caseId} begins with ${event.type}`);
  switch (event.type) {
    case 'case.closed':
      return { ...view, status: 'closed', outcome: event.data.outcome, closedAt: event.at };
    case 'need.said':
    case 'need.moved':
      return { ...view, needs: foldNeeds(view.needs, event) };
    case 'anonymity.set':
    case 'uic.noted':
    case 'uic.met':
    case 'card.given':
    case 'card.asked':
    case 'card.declined':
      return foldIdentity(view, event);
    case 'agency.admitted':
      return { ...foldShared(view, event), asks: asksWithout(view.asks, event.data.agencyId) };
    case 'part.opened':
      throw new Error(`no fold for ${event.type} in a case`);
    default:
      return foldShared(view, event);
  }
}

function openedView(event: Extract<CaseEvent, { type: 'case.opened' }>, caseId: string): CaseView {
  const { subjectId, reference, leadAgencyId, seat, returnsFrom, anonymous } = event.data;
  return {
    id: caseId,
    subjectId,
    reference,
    handle: event.words ?? '',
    status: 'open',
    outcome: null,
    leadAgencyId,
    returnsFrom: returnsFrom ?? null,
    anonymous: anonymous ?? false,
    openedAt: event.at,
    closedAt: null,
    seats: [seat],
    pins: [],
    actions: [],
    needs: [],
    asks: [],
  };
}
