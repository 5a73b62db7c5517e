import type { WireEvent } from '../event.js';
import type { CaseEventMap } from './case.events.js';
import type { CaseView } from './case.view.js';

export type CaseEvent = WireEvent<keyof CaseEventMap>;

/**
 * The view of a case after one more event. The browser folds what is pushed; a check after every command in the tests
 * holds it equal to what the server reads afresh. A case's first event makes the view out of nothing.
 */
export function foldCase(view: CaseView | null, event: CaseEvent, caseId: string): CaseView {
  if (event.type === 'case.opened') return openedView(event, caseId);
  if (!view) throw new Error(`case ${caseId} begins with ${event.type}`);
  switch (event.type) {
    case 'agency.admitted':
      return { ...view, seats: [...view.seats, event.data] };
    case 'agency.released':
      return { ...view, seats: view.seats.filter((seat) => seat.agencyId !== event.data.agencyId) };
    case 'colleague.joined':
      return withPeople(view, event.data.agencyId, (people) => [...people, event.data.personId].sort());
    case 'colleague.left':
      return withPeople(view, event.data.agencyId, (people) => people.filter((id) => id !== event.data.personId));
    case 'case.closed':
      return { ...view, status: 'closed', outcome: event.data.outcome, closedAt: event.at };
    case 'message.posted':
      return view;
    default:
      return unfolded(event);
  }
}

/** The view with other people on one agency's seat, in the order of their ids. */
const withPeople = (view: CaseView, agencyId: string, change: (people: string[]) => string[]): CaseView => ({
  ...view,
  seats: view.seats.map((seat) => (seat.agencyId === agencyId ? { ...seat, people: change(seat.people) } : seat)),
});

function openedView(event: Extract<CaseEvent, { type: 'case.opened' }>, caseId: string): CaseView {
  const { subjectId, reference, leadAgencyId, seat } = event.data;
  return {
    id: caseId,
    subjectId,
    reference,
    handle: event.words ?? '',
    status: 'open',
    outcome: null,
    leadAgencyId,
    openedAt: event.at,
    closedAt: null,
    seats: [seat],
  };
}

/** Does not compile while a type of event is not folded above. */
function unfolded(event: never): never {
  throw new Error(`no fold for ${JSON.stringify(event)}`);
}
