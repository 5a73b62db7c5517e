import { Refusal } from '../../errors.js';
import { type Arrival, comeIn, goOut } from '../attendance.js';
import { MEETING_STATUSES } from '../meeting.status.js';
import type { Hand, Interest, MeetingView } from '../meeting.view.js';
import {
  type Decides,
  type FromTheChair,
  type Happened,
  refuseOnceOver,
  refuseOutOfChair,
  withQuorum,
} from './happened.js';
import { itemOf } from './items.js';

/** Somebody comes, by themselves or as the secretary records it (A1): once people were called, and until it is over. */
export const checkIn: Decides<Omit<Arrival, 'from' | 'by'>> = (view, arrival, by) =>
  rollIs(view, comeIn(view.roll, { ...arrival, from: by.at, by: by.personId }));

/** Somebody goes. */
export const checkOut: Decides<{ personId: string }> = (view, { personId }, by) =>
  rollIs(view, goOut(view.roll, personId, by.at));

function rollIs(view: MeetingView, roll: MeetingView['roll']): Happened[] {
  refuseOnceOver(view);
  if (MEETING_STATUSES[view.meeting.status].agenda === 'free') throw new Refusal('illegal_move');
  const changed = roll.filter((one) => !view.roll.includes(one));
  return changed.length ? withQuorum(view, [{ type: 'roll.changed', now: { roll: changed } }]) : [];
}

/** Somebody says that an item concerns themselves (A7). Whoever leaves for it no longer counts for it, on either side. */
export const declareInterest: Decides<Interest> = (view, interest) => {
  refuseOnceOver(view);
  itemOf(view, interest.itemId);
  const before = view.interests.find(
    ({ itemId, personId }) => itemId === interest.itemId && personId === interest.personId,
  );
  if (before?.level === interest.level) return [];
  return withQuorum(view, [{ type: 'interest.declared', now: { interests: [interest] } }]);
};

/** Somebody wishes to speak; about the rules they are heard first (R5). */
export const raiseHand: Decides<{ order?: true }> = (view, { order }, by) => {
  const itemId = view.meeting.currentItemId;
  if (itemId === undefined || view.hands.some(({ personId }) => personId === by.personId)) return [];
  const hand: Hand = { itemId, personId: by.personId, at: by.at, ...(order ? { order } : {}) };
  const first = view.hands.filter((one) => one.order);
  const hands = order ? [...first, hand, ...view.hands.filter((one) => !one.order)] : [...view.hands, hand];
  return [{ type: 'hand.raised', now: { hands } }];
};

/** A hand goes down: one's own, or another's, whom the chair has heard. */
export const lowerHand: Decides<{ personId: string }> = (view, { personId }) => {
  const hands = view.hands.filter((hand) => hand.personId !== personId);
  return hands.length === view.hands.length ? [] : [{ type: 'hand.lowered', now: { hands } }];
};

/** The chair hears people in another order. Hands that went up meanwhile come behind. */
export const orderHands: Decides<FromTheChair & { people: readonly string[] }> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  const placeOf = ({ personId }: Hand): number => {
    const place = input.people.indexOf(personId);
    return place < 0 ? input.people.length : place;
  };
  return [{ type: 'hand.ordered', now: { hands: [...view.hands].sort((a, b) => placeOf(a) - placeOf(b)) } }];
};
