import { Refusal } from '../../errors.js';
import { moveItem } from '../item.status.js';
import type { MeetingChange } from '../meeting.events.js';
import { currentItemOf, putNow, itemTime } from '../meeting-now.js';
import { itemClock } from '../item-clock.js';
import type { AgendaItem, MeetingView } from '../meeting.view.js';
import {
  type Decides,
  type FromTheChair,
  type Happened,
  isExpected,
  refuseConcerned,
  refuseOnceOver,
  refuseOutOfChair,
  refuseUnlessHeld,
  withQuorum,
} from './happened.js';

/** What is to be chosen before the meeting leaves an item on which it was to decide (P8). */
const NO_OUTCOME = 'Ask the meeting, put it off, keep it for later, send it on or withdraw it first.';

/** Goes on to an item: to the one that is named, or to the next. What was current is over with that. */
export const nextItem: Decides<FromTheChair & { itemId?: string }> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  if (!isExpected(view, input)) return [];
  const left = currentItemOf(view);
  refuseConcerned(view, left?.itemId, by);
  const next = input.itemId ?? firstLeft(view);
  const to = next === undefined ? undefined : itemOf(view, next);
  const ended = left ? concluded(view, left, by.at) : [];
  const begun = to ? [{ ...to, status: moveItem(to.status, 'current'), begunAt: by.at }] : [];
  if (!ended.length && !begun.length) return [];
  return withQuorum(view, [
    {
      type: begun.length ? 'item.begun' : 'item.concluded',
      now: { meeting: atItem(view, next), items: [...ended, ...begun], hands: [] },
    },
  ]);
};

/** Gives the current item more minutes; they are shown against the end of the meeting (R3). */
export const extendItem: Decides<FromTheChair & { minutes: number }> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  const item = currentItemOf(view);
  if (!item || !isExpected(view, input)) return [];
  refuseConcerned(view, item.itemId, by);
  return [{ type: 'item.extended', now: { items: [{ ...item, extended: item.extended + input.minutes }] } }];
};

/** How an item leaves the meeting without being concluded, each by a verb of the chair. */
const ENDINGS = {
  defer: { to: 'deferred', event: 'item.deferred' },
  park: { to: 'parked', event: 'item.parked' },
  refer: { to: 'referred', event: 'item.referred' },
  withdraw: { to: 'withdrawn', event: 'item.withdrawn' },
} as const;
export type ItemEnding = keyof typeof ENDINGS;

/** Puts an item off, keeps it for later, sends it on or takes it off: the current one, or one that is still to come. */
export const endItem: Decides<FromTheChair & { itemId: string; ending: ItemEnding; returnsAt?: number }> = (
  view,
  input,
  by,
) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  const item = itemOf(view, input.itemId);
  const { to, event } = ENDINGS[input.ending];
  if (item.status === to) return [];
  refuseConcerned(view, item.itemId, by);
  const isCurrent = view.meeting.currentItemId === item.itemId;
  const { returnsAt } = input;
  const ended: AgendaItem = {
    ...timed(item, by.at),
    status: moveItem(item.status, to),
    ...(returnsAt === undefined ? {} : { returnsAt }),
  };
  const put = putNow(view).filter(({ itemId }) => itemId === item.itemId);
  const now: MeetingChange = {
    items: [ended],
    decisions: put.map((decision) => ({ ...decision, status: to === 'withdrawn' ? 'withdrawn' : 'deferred' })),
    ...(isCurrent ? { meeting: atItem(view, undefined), hands: [] } : {}),
  };
  return withQuorum(view, [{ type: event, now }]);
};

/** Puts what is still to come in another order (D6). Items that are over stay where they are. */
export const orderItems: Decides<{ order: readonly string[] }> = (view, { order }) => {
  refuseOnceOver(view);
  const before = view.meeting.order;
  if (order.length !== before.length || new Set([...order, ...before]).size !== before.length)
    throw new Refusal('invalid_input', { order: ['must be the items of this agenda, each once'] });
  if (order.every((itemId, place) => itemId === before[place])) return [];
  return [{ type: 'agenda.ordered', now: { meeting: { ...view.meeting, order: [...order] } } }];
};

/**
 * The item as it is once it is over: of an item on which nothing was decided that is not silently so (P8). Where nothing can be
 * decided, what was to be is put off (A5).
 */
function concluded(view: MeetingView, item: AgendaItem, at: number): AgendaItem[] {
  const put = putNow(view).some(({ itemId }) => itemId === item.itemId);
  const open = item.kind === 'decision' && !isDecided(view, item.itemId);
  if (put || (open && !view.meeting.inquorate)) throw new Refusal('illegal_move', { itemId: [NO_OUTCOME] });
  return [{ ...timed(item, at), status: moveItem(item.status, open ? 'deferred' : 'concluded') }];
}

/** Whether a text of an item was adopted or not adopted; one that was taken back says nothing. */
export const isDecided = ({ decisions }: MeetingView, itemId: string): boolean =>
  decisions.some((one) => one.itemId === itemId && one.atAdopted !== undefined);

const timed = (item: AgendaItem, at: number): AgendaItem =>
  item.begunAt === undefined || item.endedAt !== undefined ? item : { ...item, endedAt: at };

const atItem = ({ meeting }: MeetingView, itemId: string | undefined): MeetingView['meeting'] => {
  const { currentItemId: _, ...rest } = meeting;
  return itemId === undefined ? rest : { ...rest, currentItemId: itemId };
};

/** @throws Refusal `not_found` */
export function itemOf({ items }: MeetingView, itemId: string): AgendaItem {
  const item = items.find((one) => one.itemId === itemId);
  if (!item) throw new Refusal('not_found');
  return item;
}

const firstLeft = ({ meeting, items }: MeetingView): string | undefined =>
  meeting.order.find((itemId) => items.some((item) => item.itemId === itemId && item.status === 'scheduled'));

/** Puts the current item back among those to come, so that another is dealt with first. */
export const putBack: Decides<FromTheChair> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  const item = currentItemOf(view);
  if (!item || !isExpected(view, input)) return [];
  const { begunAt: _, ...rest } = item;
  const spentBefore = itemClock(itemTime(view, item)!, by.at).spent;
  const back: AgendaItem = {
    ...rest,
    status: moveItem(item.status, 'scheduled'),
    spentBefore,
  };
  const happened: Happened[] = [
    { type: 'item.scheduled', now: { meeting: atItem(view, undefined), items: [back], hands: [] } },
  ];
  return withQuorum(view, happened);
};
