import { allows, type Relation } from '../policy.js';
import type { Actor } from '../standing.js';
import { CASE_STATUSES } from './case.status.js';
import type { CaseView } from './case.view.js';
import type { Channel } from './channel.js';

/** The longest message, in characters (UTF-16 units, as the browser counts them). */
export const MESSAGE_MAX = 8000;
/** The longest name to use, in characters. */
export const HANDLE_MAX = 60;

/** How somebody stands to a case or to a part of one, and there to the seat of one agency. */
export function relationsToChannel(actor: Actor, channel: Channel, seatOf?: string): Relation[] {
  if (!mayReadChannel(actor, channel)) return [];
  return [
    'in_case',
    ...(actor.agencyId === channel.leadAgencyId ? (['leads_case'] as const) : []),
    ...(actor.agencyId === seatOf ? (['own_seat'] as const) : []),
  ];
}

/** Whoever works on cases may open one; their agency leads it. */
export const mayOpenCase = (actor: Actor): boolean => allows('case.open', actor, ['table']);

/** Only the people of an agency that has a seat see a case or a part of one. The database holds the same rule. */
export const mayReadChannel = (actor: Actor, { seats }: Pick<Channel, 'seats'>): boolean =>
  seats.some((seat) => seat.people.includes(actor.personId));

/** Whoever sees an open case may speak in it. */
export const mayPostMessage = (actor: Actor, view: CaseView): boolean =>
  allows('message.post', actor, relationsToChannel(actor, view)) && CASE_STATUSES[view.status].takesMessages;

/** Whoever reads an open case and is no volunteer may begin a restricted part of it. */
export const mayOpenPart = (actor: Actor, view: CaseView): boolean =>
  allows('part.open', actor, relationsToChannel(actor, view));

/** The agency that leads the case, or that began the part, decides who else is in it. */
export const mayAdmitAgency = (actor: Actor, channel: Channel): boolean =>
  allows('agency.admit', actor, relationsToChannel(actor, channel));

/** The leading agency may release another; every other agency may leave by itself. The leading agency itself stays. */
export const mayReleaseAgency = (actor: Actor, channel: Channel, agencyId: string): boolean =>
  agencyId !== channel.leadAgencyId && allows('agency.release', actor, relationsToChannel(actor, channel, agencyId));

/** The leading agency ends the case. */
export const mayCloseCase = (actor: Actor, view: CaseView): boolean =>
  allows('case.close', actor, relationsToChannel(actor, view));
