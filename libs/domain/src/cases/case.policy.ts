import { type Actor, holdsAny, type Standing } from '../standing.js';
import { CASE_STATUSES } from './case.status.js';
import type { CaseView } from './case.view.js';

/** The longest message, in characters (UTF-16 units, as the browser counts them). */
export const MESSAGE_MAX = 8000;
/** The longest name to use, in characters. */
export const HANDLE_MAX = 60;

/** Standings that work on cases. */
const CASE_WORK: readonly Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer'];
/** Standings that speak for their agency about who is in a case and when it ends. */
const CASE_LEAD: readonly Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker'];

/** Whoever works on cases may open one; their agency leads it. */
export const mayOpenCase = (actor: Actor): boolean => holdsAny(actor, CASE_WORK);

/** Only the people of an agency at the case see it. The database holds the same rule. */
export const maySeeCase = (actor: Actor, view: CaseView): boolean =>
  view.seats.some((seat) => seat.people.includes(actor.personId));

/** Whoever sees an open case may speak in it. */
export const mayPostMessage = (actor: Actor, view: CaseView): boolean =>
  maySeeCase(actor, view) && CASE_STATUSES[view.status].takesMessages;

/** The agency that leads the case decides who else is at it. */
export const mayAdmitAgency = (actor: Actor, view: CaseView): boolean =>
  maySeeCase(actor, view) && actor.agencyId === view.leadAgencyId && holdsAny(actor, CASE_LEAD);

/** The leading agency may release another; every other agency may leave by itself. The leading agency itself stays. */
export const mayReleaseAgency = (actor: Actor, view: CaseView, agencyId: string): boolean =>
  maySeeCase(actor, view) &&
  agencyId !== view.leadAgencyId &&
  (actor.agencyId === view.leadAgencyId || actor.agencyId === agencyId) &&
  holdsAny(actor, CASE_LEAD);

/** The leading agency ends the case. */
export const mayCloseCase = (actor: Actor, view: CaseView): boolean =>
  maySeeCase(actor, view) && actor.agencyId === view.leadAgencyId && holdsAny(actor, CASE_LEAD);
