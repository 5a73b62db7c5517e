import { type AgendaItem, currentItemOf, forecastAgenda, instantOf, itemTime, type MeetingView } from '#libs/domain';

/** An item with its number on the agenda. */
export interface NumberedItem {
  item: AgendaItem;
  /** Counts from 1. */
  number: number;
}

/** The items of the agenda in their order. */
export const agendaOf = ({ meeting, items }: MeetingView): NumberedItem[] => {
  const known = new Map(items.map((item) => [item.itemId, item]));
  return meeting.order.flatMap((itemId) => known.get(itemId) ?? []).map((item, place) => ({ item, number: place + 1 }));
};

/** The current item with its number. */
export const numberedNow = (view: MeetingView): NumberedItem | undefined =>
  agendaOf(view).find(({ item }) => item.itemId === view.meeting.currentItemId);

/** Items that are still to come, in their order. */
export const itemsLeft = (view: MeetingView): NumberedItem[] =>
  agendaOf(view).filter(({ item }) => item.status === 'scheduled');

/** What is left of a meeting (R3, R4). Moments in milliseconds since 1970. */
export interface MeetingLeft {
  items: number;
  minutes: number;
  /** When it will be over, if all that is left takes what was planned. */
  endsAt: number;
  plannedEnd: number;
  /** When each item that is left is expected to begin. */
  begins: ReadonlyMap<string, number>;
}

/** What is left of the meeting at a moment. */
export function leftOf(view: MeetingView, now: number): MeetingLeft {
  const left = itemsLeft(view).map(({ item }) => ({ id: item.itemId, minutes: item.minutes + item.extended }));
  const current = currentItemOf(view);
  const { begins, ends } = forecastAgenda(current ? itemTime(view, current) : null, left, now);
  return {
    items: left.length,
    minutes: left.reduce((sum, { minutes }) => sum + minutes, 0),
    endsAt: ends,
    plannedEnd: instantOf(view.meeting.start) + view.meeting.minutes * 60_000,
    begins,
  };
}

/** Whether the meeting is over. */
export const isOver = ({ meeting }: Pick<MeetingView, 'meeting'>): boolean =>
  meeting.status === 'closed' || meeting.status === 'inquorate';
