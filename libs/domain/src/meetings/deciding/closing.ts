import { Refusal } from '../../errors.js';
import { carryOver, type CarryOver, type Destination, type OftenCarriedChoice } from '../carry-over.js';
import { closingItem } from './carrying.js';
import { isDecided } from './items.js';
import { ITEM_STATUSES, type ItemStatus, moveItem } from '../item.status.js';
import { currentItemOf, putNow } from '../meeting-now.js';
import { moveMeeting } from '../meeting.status.js';
import type { AgendaItem, MeetingView } from '../meeting.view.js';
import { type Doer, type FromTheChair, type Happened, refuseConcerned, refuseOutOfChair } from './happened.js';

/** What keeps a meeting from being closed (P8): texts about which it is being asked, and an item that was to be decided. */
export interface Unresolved {
  decisions: string[];
  item?: string;
}

/** What is to be resolved before a meeting can be closed. */
export function unresolved(view: MeetingView): Unresolved {
  const item = currentItemOf(view);
  const open = item?.kind === 'decision' && !view.meeting.inquorate;
  return {
    decisions: putNow(view).map(({ decisionId }) => decisionId),
    ...(open && !isDecided(view, item.itemId) ? { item: item.itemId } : {}),
  };
}

/** What the chair closes with. */
export interface ClosesMeeting extends FromTheChair {
  /** What is chosen for items that were carried often (C7), by item. */
  choices: ReadonlyMap<string, OftenCarriedChoice>;
  /** Items for which it is said why. */
  reasoned?: ReadonlySet<string>;
}

/** What is known of where items go, when the meeting closes. */
export interface ClosingPlace {
  destination: Destination;
  /** Lineages that stand there already. */
  there: ReadonlySet<string>;
}

/**
 * Ends a meeting: what was not reached is said to be so, and what carries goes to its next place in the same transaction (C1).
 * @throws Refusal `illegal_move` while something is unresolved (P8), or a choice or the reason for one is wanting (C7)
 */
export function closeMeeting(
  view: MeetingView,
  input: ClosesMeeting,
  by: Doer,
  { destination, there }: ClosingPlace,
): { happened: Happened[]; carried: CarryOver } {
  refuseOutOfChair(view, input, by);
  const open = unresolved(view);
  if (open.decisions.length) throw new Refusal('illegal_move', { decisions: open.decisions });
  refuseConcerned(view, view.meeting.currentItemId, by);
  if (open.item) throw new Refusal('illegal_move', { itemId: [open.item] });
  const held = !view.meeting.inquorate;
  const ended = view.items.map((item) => endedWith(item, held, by.at));
  const carried = carryOver({
    held,
    items: ended.filter(({ part }) => !part).map((item) => closingItem(view, item, by.at)),
    destination,
    there,
    choices: input.choices,
  });
  if (carried.undecided.length) throw new Refusal('illegal_move', { choices: carried.undecided });
  const silent = ended.filter((item) => isTakenOff(item, input.choices) && !input.reasoned?.has(item.itemId));
  if (silent.length) throw new Refusal('illegal_move', { reasons: silent.map(({ itemId }) => itemId) });
  const chosen = ended.map((item) => withChoice(item, input.choices.get(item.itemId)));
  const changed = chosen.filter((item, place) => item !== view.items[place]);
  const { currentItemId: _, ...meeting } = view.meeting;
  const status = moveMeeting(meeting.status, held ? 'closed' : 'inquorate');
  const pauses = meeting.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: by.at } : pause));
  const now = { meeting: { ...meeting, status, pauses, endedAt: by.at }, items: changed, hands: [] };
  return { happened: [{ type: 'meeting.closed', now }], carried };
}

/** What an item is when the meeting ends. Where nothing could be decided, what was to be is put off; a proposal is kept for later. */
function endOf({ kind, status }: AgendaItem, held: boolean): ItemStatus | null {
  if (status === 'scheduled') return 'not_reached';
  if (status === 'proposed') return 'parked';
  if (status !== 'current') return null;
  return kind === 'decision' && !held ? 'deferred' : 'concluded';
}

function endedWith(item: AgendaItem, held: boolean, at: number): AgendaItem {
  const to = endOf(item, held);
  if (!to) return item;
  return { ...item, status: moveItem(item.status, to), ...(item.status === 'current' ? { endedAt: at } : {}) };
}

/** What leaves the agenda for good by a choice: why has to be said (C7). */
const isTakenOff = ({ itemId, status }: AgendaItem, choices: ClosesMeeting['choices']): boolean =>
  choices.get(itemId) === 'withdraw' && ITEM_STATUSES[status].carries;

/** Where a choice takes an item that would be carried; to be decided next time it simply goes on. What was concluded stays so. */
function withChoice(item: AgendaItem, choice: OftenCarriedChoice | undefined): AgendaItem {
  if (choice === undefined || choice === 'decide' || !ITEM_STATUSES[item.status].carries) return item;
  const status: Record<Exclude<OftenCarriedChoice, 'decide'>, ItemStatus> = {
    park: 'parked',
    withdraw: 'withdrawn',
    refer: 'referred',
    steering_group: 'referred',
  };
  return { ...item, status: status[choice] };
}
