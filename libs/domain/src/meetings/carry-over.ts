import { type ItemKind, ITEM_STATUSES, type ItemStatus } from './item.status.js';
import { MEETING_STATUSES, type MeetingStatus } from './meeting.status.js';

/** A meeting of a series, as far as it matters for where items go. */
export interface Occurrence {
  meetingId: string;
  /** When it begins, also where it was moved; milliseconds since 1970. */
  startsAt: number;
  status: MeetingStatus;
}

/** Where something goes that was not dealt with: to a meeting, to the end of one that is being held, or to the backlog (C4). */
export type Destination =
  | { to: 'meeting'; meetingId: string; startsAt: number; /** People were called to it already (C6). */ noted: boolean }
  | { to: 'other_business'; meetingId: string }
  | { to: 'backlog' };

/**
 * Where items go at a moment: to the earliest meeting that can still take them and begins after it. Where the next one is being
 * held already they go to the end of that; where there is none, to the backlog.
 * @param except meetings that they come from
 */
export function destinationOf(
  occurrences: readonly Occurrence[],
  after: number,
  except: ReadonlySet<string> = new Set(),
): Destination {
  const others = occurrences.filter(({ meetingId }) => !except.has(meetingId));
  const held = others.find(({ status }) => status === 'in_session' || status === 'suspended');
  if (held) return { to: 'other_business', meetingId: held.meetingId };
  const next = others
    .filter(({ status, startsAt }) => MEETING_STATUSES[status].awaits && startsAt > after)
    .sort((a, b) => a.startsAt - b.startsAt || (a.meetingId < b.meetingId ? -1 : 1))[0];
  if (!next) return { to: 'backlog' };
  const { meetingId, startsAt, status } = next;
  return { to: 'meeting', meetingId, startsAt, noted: status === 'called' };
}

/** An item of a meeting that closes. */
export interface ClosingItem {
  itemId: string;
  /** The same through all meetings that it comes to. */
  lineageId: string;
  kind: ItemKind;
  status: ItemStatus;
  /** Its place on the agenda. */
  position: number;
  /** Minutes planned, with those that were added. */
  minutes: number;
  /** Minutes that it took. */
  spent: number;
  /** How often a meeting that was held did not come to an end with it (C5). */
  carried: number;
  /** When it first stood on an agenda; milliseconds since 1970. */
  since: number;
  /** When what was sent on is to come back; milliseconds since 1970. */
  returnsAt?: number;
}

/** What the chair may choose for an item that was carried often (C7). */
export const OFTEN_CARRIED_CHOICES = ['decide', 'park', 'withdraw', 'refer', 'steering_group'] as const;
export type OftenCarriedChoice = (typeof OFTEN_CARRIED_CHOICES)[number];
/** From how many meetings on a choice is asked for (C7). */
export const OFTEN_CARRIED = 3;
/** The fewest minutes that an item has when it comes again (C9). */
export const CARRIED_MINUTES_MIN = 5;

/** An item as it comes to its next place. */
export interface CarriedItem {
  fromItemId: string;
  lineageId: string;
  minutes: number;
  carried: number;
  /** It was carried so often that the next meeting is to decide it. */
  decide?: boolean;
}

/** What becomes of the items of a meeting that closes (C1 to C10). */
export interface CarryOver {
  destination: Destination;
  /** In the order in which they stand there. */
  items: CarriedItem[];
  /** Items that go nowhere until the chair has chosen (C7). */
  undecided: string[];
}

/** What is known when a meeting closes. */
export interface MeetingClosing {
  /** Whether it was held: without enough seats nothing could be concluded, and no item is to blame (C5). */
  held: boolean;
  items: readonly ClosingItem[];
  destination: Destination;
  /** Lineages that stand at the destination already: none comes twice (C10). */
  there: ReadonlySet<string>;
  choices: ReadonlyMap<string, OftenCarriedChoice>;
}

/** What becomes of the items of a meeting that closes. Asked again it answers the same; what is there already does not come again. */
export function carryOver({ held, items, destination, there, choices }: MeetingClosing): CarryOver {
  const until = destination.to === 'meeting' ? destination.startsAt : Infinity;
  const coming = items
    .filter((item) => comesAgain(item, until) && !there.has(item.lineageId))
    .map((item) => ({ item, carried: countOf(item, held) }));
  const often = coming.filter(({ item, carried }) => carried >= OFTEN_CARRIED && item.kind !== 'standing');
  const undecided = often.filter(({ item }) => !choices.has(item.itemId)).map(({ item }) => item.itemId);
  const stays = coming.filter(({ item }) => (choices.get(item.itemId) ?? 'decide') === 'decide');
  return {
    destination,
    undecided,
    items: stays.sort(inCarriedOrder).map(({ item, carried }) => ({
      fromItemId: item.itemId,
      lineageId: item.lineageId,
      minutes: minutesLeft(item),
      carried,
      ...(carried >= OFTEN_CARRIED && choices.get(item.itemId) === 'decide' ? { decide: true } : {}),
    })),
  };
}

/** What carries (C2): what was not dealt with, what stands on every agenda, and what was sent on and is due back by then. */
function comesAgain({ kind, status, returnsAt }: ClosingItem, until: number): boolean {
  if (kind === 'standing') return ITEM_STATUSES[status].onAgenda && status !== 'withdrawn';
  if (status === 'referred') return returnsAt !== undefined && returnsAt <= until;
  return ITEM_STATUSES[status].carries;
}

const countOf = ({ kind, status, carried }: ClosingItem, held: boolean): number => {
  if (kind === 'standing') return 0;
  return held && status !== 'referred' ? carried + 1 : carried;
};

const minutesLeft = ({ kind, minutes, spent }: ClosingItem): number =>
  kind === 'standing' ? minutes : Math.max(CARRIED_MINUTES_MIN, Math.ceil(minutes - spent));

/** By age, then by where they stood (C8). */
const inCarriedOrder = (a: { item: ClosingItem }, b: { item: ClosingItem }): number =>
  a.item.since - b.item.since || a.item.position - b.item.position;
