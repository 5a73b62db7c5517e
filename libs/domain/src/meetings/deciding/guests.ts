import { Refusal } from '../../errors.js';
import { expectedTimes } from '../expected-times.js';
import { GUESTS_MAX, type MeetingGuest } from '../guest.js';
import { ITEM_STATUSES } from '../item.status.js';
import type { MeetingView } from '../meeting.view.js';
import { type Decides, refuseOnceOver } from './happened.js';
import { itemOf } from './items.js';

/** Asks somebody to come for some items that are still to come, and keeps when these were expected then (B6, R4). */
export const askGuest: Decides<{ guestId: string; itemIds: readonly string[] }> = (view, { guestId, itemIds }, by) => {
  refuseOnceOver(view);
  const guests = view.guests ?? [];
  if (guests.some((one) => one.guestId === guestId)) return [];
  if (guests.length >= GUESTS_MAX)
    throw new Refusal('illegal_move', { guestId: ['so many people were asked already'] });
  for (const itemId of itemIds) refuseUnlessAhead(view, itemId);
  const begins = expectedTimes(view, by.at);
  const items = itemIds.map((itemId) => {
    const told = begins.get(itemId);
    return { itemId, ...(told === undefined ? {} : { told }) };
  });
  return [{ type: 'guest.asked', now: { guests: [{ guestId, items, askedById: by.personId, at: by.at }] } }];
};

/** Asks somebody no longer. */
export const withdrawGuest: Decides<{ guestId: string }> = (view, { guestId }, by) => {
  refuseOnceOver(view);
  const guest = guestOf(view, guestId);
  if (guest.withdrawnAt !== undefined) return [];
  return [{ type: 'guest.withdrawn', now: { guests: [{ ...guest, withdrawnAt: by.at }] } }];
};

/** @throws Refusal `not_found` */
export function guestOf({ guests = [] }: Pick<MeetingView, 'guests'>, guestId: string): MeetingGuest {
  const guest = guests.find((one) => one.guestId === guestId);
  if (!guest) throw new Refusal('not_found');
  return guest;
}

function refuseUnlessAhead(view: MeetingView, itemId: string): void {
  const { status } = itemOf(view, itemId);
  const ahead = status === 'proposed' || (ITEM_STATUSES[status].next as readonly string[]).includes('deferred');
  if (!ahead) throw new Refusal('illegal_move', { itemIds: ['must be items that are still to come'] });
}
