import { allows, type Relation } from '../policy.js';
import type { Actor } from '../standing.js';
import { CASE_STATUSES } from './case.status.js';
import type { CaseView } from './case.view.js';

/** The longest message, in characters (UTF-16 units, as the browser counts them). */
export const MESSAGE_MAX = 8000;
/** The longest name to use, in characters. */
export const HANDLE_MAX = 60;

/** How somebody stands to a case, and there to the seat of one agency. */
function relationsToCase(actor: Actor, view: CaseView, seatOf?: string): Relation[] {
  if (!maySeeCase(actor, view)) return [];
  return [
    'in_case',
    ...(actor.agencyId === view.leadAgencyId ? (['leads_case'] as const) : []),
    ...(actor.agencyId === seatOf ? (['own_seat'] as const) : []),
  ];
}

/** Whoever works on cases may open one; their agency leads it. */
export const mayOpenCase = (actor: Actor): boolean => allows('case.open', actor, ['table']);

/** Only the people of an agency at the case see it. The database holds the same rule. */
export const maySeeCase = (actor: Actor, view: CaseView): boolean =>
  view.seats.some((seat) => seat.people.includes(actor.personId));

/** Whoever sees an open case may speak in it. */
export const mayPostMessage = (actor: Actor, view: CaseView): boolean =>
  allows('message.post', actor, relationsToCase(actor, view)) && CASE_STATUSES[view.status].takesMessages;

/** The agency that leads the case decides who else is at it. */
export const mayAdmitAgency = (actor: Actor, view: CaseView): boolean =>
  allows('agency.admit', actor, relationsToCase(actor, view));

/** The leading agency may release another; every other agency may leave by itself. The leading agency itself stays. */
export const mayReleaseAgency = (actor: Actor, view: CaseView, agencyId: string): boolean =>
  agencyId !== view.leadAgencyId && allows('agency.release', actor, relationsToCase(actor, view, agencyId));

/** The leading agency ends the case. */
export const mayCloseCase = (actor: Actor, view: CaseView): boolean =>
  allows('case.close', actor, relationsToCase(actor, view));
