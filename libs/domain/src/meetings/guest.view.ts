import { expectedTimes } from './expected-times.js';
import type { MeetingGuest } from './guest.js';
import { forecastMoved } from './item-clock.js';
import type { ItemStatus } from './item.status.js';
import { MEETING_STATUSES, type MeetingStatus } from './meeting.status.js';
import { type Decision, type MeetingState, type MeetingView, saidKey } from './meeting.view.js';
import type { AgendaPart } from './order-of-business.js';

/** How an item stands for whoever was asked to come for it. */
export type GuestItemState = 'waiting' | 'now' | 'done' | 'not_today';

/** An item as somebody sees it who was asked to come for it. Moments are milliseconds since 1970. */
export interface GuestItem {
  itemId: string;
  /** A part that every meeting has; its title is the name of the part. */
  part?: AgendaPart;
  title: string | null;
  /** What the meeting is wanted to come to. */
  outcome: string | null;
  /** Texts that are on the table. */
  texts: string[];
  minutes: number;
  state: GuestItemState;
  /** When it is expected to begin, while it is to come and stands on the agenda. */
  expectedAt?: number;
  /** When it was expected as they were asked, where that has moved by more than ten minutes (R4). */
  insteadOf?: number;
}

/** What the link of somebody who was asked to come to a meeting opens: the meeting's time and place, and their items alone. */
export type GuestView =
  | { state: 'over' }
  /** The meeting was taken off. */
  | { state: 'off'; start: MeetingState['start'] }
  | {
      state: 'open';
      name: string | null;
      start: MeetingState['start'];
      place: string | null;
      status: 'ahead' | 'held' | 'stands_still';
      items: GuestItem[];
    };

/** What the database knows of what somebody was asked for: of the other items only what times follow from, and no words. */
export interface AskedTo extends Pick<MeetingView, 'meeting' | 'items' | 'decisions' | 'words'> {
  guest: MeetingGuest;
}

/**
 * A meeting as somebody sees it who was asked to come for some of its items (B6). Once it is over there is nothing to see any more.
 * @param now milliseconds since 1970
 */
export function guestViewOf(asked: AskedTo, now: number): GuestView {
  const { meeting, guest, words } = asked;
  const { meetingId, start, status } = meeting;
  if (status === 'cancelled') return { state: 'off', start };
  if (MEETING_STATUSES[status].agenda === 'none') return { state: 'over' };
  return {
    state: 'open',
    name: words[saidKey('guest', guest.guestId, 'name')] ?? null,
    start,
    place: words[saidKey('meeting', meetingId, 'place')] ?? null,
    status: HELD[status] ?? 'ahead',
    items: itemsFor(asked, now),
  };
}

const HELD: Partial<Record<MeetingStatus, 'held' | 'stands_still'>> = {
  in_session: 'held',
  suspended: 'stands_still',
};

const STATES: Record<ItemStatus, GuestItemState> = {
  proposed: 'waiting',
  scheduled: 'waiting',
  current: 'now',
  concluded: 'done',
  parked: 'not_today',
  deferred: 'not_today',
  referred: 'not_today',
  withdrawn: 'not_today',
  not_reached: 'not_today',
  merged: 'not_today',
  refused: 'not_today',
};

/** Texts are shown while they are on the table; what was decided is the meeting's. */
const ON_THE_TABLE: readonly Decision['status'][] = ['draft', 'put'];

/** In the order in which the meeting comes to them; what does not stand on its agenda comes last. */
function itemsFor(asked: AskedTo, now: number): GuestItem[] {
  const { meeting, items, guest } = asked;
  const begins = expectedTimes(asked, now);
  const told = new Map(guest.items.map((one) => [one.itemId, one.told]));
  const place = ({ itemId }: { itemId: string }) => (meeting.order.indexOf(itemId) + 1 || Infinity) - 1;
  return items
    .filter(({ itemId }) => told.has(itemId))
    .toSorted((a, b) => Number(place(a) > place(b)) - Number(place(a) < place(b)))
    .map(({ itemId, part, minutes, extended, status }) => ({
      itemId,
      ...(part ? { part } : {}),
      ...wordsOf(asked, itemId),
      minutes: minutes + extended,
      state: STATES[status],
      ...timesOf(begins.get(itemId), told.get(itemId)),
    }));
}

const wordsOf = ({ decisions, words }: AskedTo, itemId: string): Pick<GuestItem, 'title' | 'outcome' | 'texts'> => ({
  title: words[saidKey('item', itemId, 'title')] ?? null,
  outcome: words[saidKey('item', itemId, 'outcome')] ?? null,
  texts: decisions
    .filter((one) => one.itemId === itemId && ON_THE_TABLE.includes(one.status))
    .flatMap(({ decisionId }) => words[saidKey('decision', decisionId, 'text')] ?? []),
});

function timesOf(expectedAt: number | undefined, told: number | undefined): Partial<GuestItem> {
  if (expectedAt === undefined) return {};
  const moved = told !== undefined && forecastMoved(told, expectedAt);
  return { expectedAt, ...(moved ? { insteadOf: told } : {}) };
}
