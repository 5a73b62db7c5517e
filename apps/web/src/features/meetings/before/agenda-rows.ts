import { type AgendaItem, type AgendaPart, type MeetingView, partOf } from '#libs/domain';
import { movedBeside, orderShowing } from '../order/order-of.js';

/** An item of the agenda where it stands. */
export interface AgendaRow {
  item: AgendaItem;
  /** Counts from 1. */
  number: number;
  /** The part that begins with it, where that has to be said. */
  heading: AgendaPart | null;
}

/** The order of business: the items of the agenda, and where a part of it begins that has no item of its own. */
export function agendaRows({ meeting, items }: Pick<MeetingView, 'meeting' | 'items'>): AgendaRow[] {
  const known = new Map(items.map((item) => [item.itemId, item]));
  const standing = meeting.order
    .flatMap((itemId) => known.get(itemId) ?? [])
    .filter(({ status }) => status === 'scheduled' || status === 'current');
  return standing.map((item, place) => {
    const part = partOf(item);
    const before = standing[place - 1];
    const begins = !item.part && (before === undefined || partOf(before) !== part);
    return { item, number: place + 1, heading: begins ? part : null };
  });
}

/** Proposals that nobody has answered, the oldest first. */
export const waitingProposals = ({ items }: Pick<MeetingView, 'items'>): AgendaItem[] =>
  items.filter(({ status }) => status === 'proposed').toSorted((a, b) => a.since - b.since);

/** What was proposed or stood here and does not stand here now: merged, not taken, kept for later, taken off. */
export const answeredItems = ({ items }: Pick<MeetingView, 'items'>): AgendaItem[] =>
  items.filter(
    ({ status, part }) =>
      !part && (status === 'merged' || status === 'refused' || status === 'parked' || status === 'withdrawn'),
  );

/** Minutes planned on the agenda. */
export const minutesPlanned = (rows: readonly AgendaRow[]): number =>
  rows.reduce((sum, { item }) => sum + item.minutes, 0);

/** The whole order with one item a place earlier or later among those that are shown. Null where there is no such place. */
export function orderWith(
  order: readonly string[],
  rows: readonly AgendaRow[],
  itemId: string,
  by: -1 | 1,
): string[] | null {
  const shown = rows.map(({ item }) => item.itemId);
  const place = shown.indexOf(itemId);
  const other = shown[place + by];
  if (place < 0 || other === undefined) return null;
  return orderShowing(order, movedBeside(shown, itemId, { id: other, after: by > 0 }));
}
