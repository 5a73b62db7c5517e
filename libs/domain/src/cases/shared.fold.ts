import { foldActions, isActionEvent } from '../actions/action.fold.js';
import type { ActionView } from '../actions/action.view.js';
import type { WireEvent } from '../event.js';
import type { IdentityEventMap } from '../identity/identity.events.js';
import type { NeedEventMap } from '../needs/need.events.js';
import type { CaseEventMap, CaseSeat } from './case.events.js';

/** What a case and a restricted part of one have in common for the eye. */
interface Shared {
  seats: CaseSeat[];
  pins: number[];
  actions: ActionView[];
}

/** The types of event that a case and its parts fold alike. */
type SharedType = Exclude<
  keyof CaseEventMap,
  'case.opened' | 'case.closed' | 'part.opened' | keyof NeedEventMap | keyof IdentityEventMap
>;
export type SharedEvent = WireEvent<SharedType>;

/** The view after an event that cases and parts fold alike: who reads it, what is pinned, what is to be done. */
export function foldShared<View extends Shared>(view: View, event: SharedEvent): View {
  if (isActionEvent(event)) return { ...view, actions: foldActions(view.actions, event) };
  switch (event.type) {
    case 'agency.admitted':
      return { ...view, seats: [...view.seats, seatOf(event.data)] };
    case 'agency.released':
      return { ...view, seats: view.seats.filter((seat) => seat.agencyId !== event.data.agencyId) };
    case 'colleague.joined':
      return withPeople(view, event.data.agencyId, (people) => [...people, event.data.personId].sort());
    case 'colleague.left':
      return withPeople(view, event.data.agencyId, (people) => people.filter((id) => id !== event.data.personId));
    case 'message.pinned':
      return withPin(view, event.data.seq, event.data.on);
    case 'message.withdrawn':
      return view.pins.includes(event.data.seq) ? withPin(view, event.data.seq, false) : view;
    case 'message.posted':
    case 'message.edited':
    case 'message.reacted':
    case 'reminder.climbed':
    case 'reminder.snoozed':
    case 'referral.said':
    case 'glass.opened':
    case 'glass.reviewed':
      return view;
    default:
      return unfolded(event);
  }
}

const seatOf = ({ agencyId, people }: CaseSeat): CaseSeat => ({ agencyId, people });

const withPin = <View extends Shared>(view: View, seq: number, on: boolean): View => ({
  ...view,
  pins: [...view.pins.filter((pinned) => pinned !== seq), ...(on ? [seq] : [])],
});

/** The view with other people on one agency's seat, in the order of their ids. */
const withPeople = <View extends Shared>(
  view: View,
  agencyId: string,
  change: (people: string[]) => string[],
): View => ({
  ...view,
  seats: view.seats.map((seat) => (seat.agencyId === agencyId ? { ...seat, people: change(seat.people) } : seat)),
});

/** Does not compile while a type of event is not folded above. */
function unfolded(event: never): never {
  throw new Error(`no fold for ${JSON.stringify(event)}`);
}
