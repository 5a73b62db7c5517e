import { seatsFilled } from './attendance.js';
import { itemClock, type ItemTime } from './item-clock.js';
import type { AgendaItem, Decision, MeetingView, SeatsSnapshot } from './meeting.view.js';
import { type Quorum, quorumOf } from './quorum.js';

/** The item that the meeting is at. */
export const currentItemOf = ({ meeting, items }: Pick<MeetingView, 'meeting' | 'items'>): AgendaItem | undefined =>
  items.find(({ itemId }) => itemId === meeting.currentItemId);

/** The text about which the meeting is being asked. */
export const putNow = ({ decisions }: MeetingView): Decision[] => decisions.filter(({ status }) => status === 'put');

/** Agencies whose people leave for an item (A7). */
export const recusedFor = ({ interests }: MeetingView, itemId: string | undefined): Set<string> =>
  new Set(
    interests
      .filter((one) => one.itemId === itemId && one.level === 'recused_leaves')
      .flatMap(({ agencyId }) => agencyId ?? []),
  );

/** Agencies that may answer to a text of an item: those that are there, do not leave for it and did not declare to have no position. */
export function answeringSeats(view: MeetingView, itemId: string): string[] {
  const barred = new Set(
    view.interests
      .filter((one) => one.itemId === itemId && one.level !== 'declared_stays')
      .flatMap(({ agencyId }) => agencyId ?? []),
  );
  return [...seatsFilled(view.roll).keys()].filter((agencyId) => !barred.has(agencyId));
}

/** Whether there are enough seats to decide at this moment, for the current item. */
export const quorumNow = (view: MeetingView): Quorum => quorumFor(view, view.meeting.currentItemId);

/** Whether there are enough seats to decide on an item: whoever leaves for another one counts for this (A3). */
export const quorumFor = (view: MeetingView, itemId: string | undefined): Quorum =>
  quorumOf(view.meeting.rules.quorum, view.meeting.rules.seats, seatsFilled(view.roll), recusedFor(view, itemId));

/** To whom the chair is offered again: whoever handed it over for an item that concerned them, and that is over now (H6). */
export function chairOffered({ meeting }: Pick<MeetingView, 'meeting'>): string | undefined {
  const { chairBack, chair, currentItemId } = meeting;
  if (!chairBack || chairBack.itemId === currentItemId || chairBack.personId === chair?.personId) return undefined;
  return chairBack.personId;
}

/** Who is there, who leaves for the item and who is absent, as a decision keeps it (A6). */
export function seatsSnapshot(view: MeetingView, itemId: string, at: number): SeatsSnapshot {
  const { seats, quorum } = view.meeting.rules;
  const [there, recused] = [seatsFilled(view.roll), recusedFor(view, itemId)];
  const ids = seats.map(({ agencyId }) => agencyId);
  return {
    present: ids.filter((id) => there.has(id) && !recused.has(id)),
    recused: ids.filter((id) => recused.has(id)),
    absent: ids.filter((id) => !there.has(id) && !recused.has(id)),
    rule: quorum,
    at,
  };
}

/** The times of an item, with the pauses of the meeting during it. */
export function itemTime({ meeting }: Pick<MeetingView, 'meeting'>, item: AgendaItem): ItemTime | null {
  if (item.begunAt === undefined) return null;
  const { begunAt, endedAt, minutes, extended, spentBefore } = item;
  const pauses = meeting.pauses
    .filter(({ to }) => to === undefined || to > begunAt)
    .map(({ from, to }) => ({ from: Math.max(from, begunAt), ...(to === undefined ? {} : { to }) }));
  const before = spentBefore ? { before: spentBefore } : {};
  return { begunAt, ...(endedAt === undefined ? {} : { endedAt }), minutes, extended, pauses, ...before };
}

/** The minutes that an item took until now, all its beginnings together. */
export function minutesSpent(view: Pick<MeetingView, 'meeting'>, item: AgendaItem, now: number): number {
  const time = itemTime(view, item);
  return (time ? itemClock(time, now).spent : item.spentBefore) / 60_000;
}
