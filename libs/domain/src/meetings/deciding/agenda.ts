import { Refusal } from '../../errors.js';
import { type ItemStatus, moveItem } from '../item.status.js';
import { MEETING_STATUSES, moveMeeting } from '../meeting.status.js';
import type { AgendaItem, MeetingRules, MeetingState, MeetingView } from '../meeting.view.js';
import { AGENDA_ORDER, inOrderOfBusiness, partOf } from '../order-of-business.js';
import { papersOnTable } from '../papers.js';
import { type Decides, type Doer, type Happened } from './happened.js';
import { itemOf } from './items.js';

/** What an item is asked to be; its title and the wanted outcome are said in words beside it (B3). */
export type ProposedItem = Pick<
  AgendaItem,
  'itemId' | 'kind' | 'minutes' | 'presenterIds' | 'caseIds' | 'restricted' | 'ownerAgencyId'
>;

/** Somebody proposes an item; what comes after the deadline is late, and needs the leave of the meeting (D3). */
export const proposeItem: Decides<ProposedItem & { lineageId: string; late: boolean }> = (view, proposed, by) => {
  refuseUnlessOpen(view);
  if (view.items.some(({ itemId }) => itemId === proposed.itemId)) return [];
  const { personId, agencyId, at } = by;
  const item: AgendaItem = {
    ...proposed,
    status: 'proposed',
    proposedBy: { personId, agencyId },
    extended: 0,
    spentBefore: 0,
    consent: false,
    carried: 0,
    since: at,
  };
  return [{ type: 'item.proposed', now: { items: [noted(view, item, by)] } }];
};

/** A proposal, or something from the backlog, is taken on the agenda, where its kind belongs (D4). */
export const scheduleItem: Decides<{ itemId: string }> = (view, { itemId }, by) => {
  refuseUnlessOpen(view);
  const before = itemOf(view, itemId);
  if (before.status === 'scheduled') return [];
  const item = noted(view, { ...before, status: moveItem(before.status, 'scheduled') }, by);
  return [{ type: 'item.scheduled', now: { items: [item], meeting: withItem(view, item) } }];
};

const ANSWERS = {
  park: { to: 'parked', event: 'item.parked' },
  refuse: { to: 'refused', event: 'item.refused' },
  withdraw: { to: 'withdrawn', event: 'item.withdrawn' },
} as const satisfies Record<string, { to: ItemStatus; event: Happened['type'] }>;

/** Until people are called, what was carried may be kept for later; from then on it stands on what they were sent (C11). */
const CALLED_WITH_IT = 'was carried to a meeting that people were called to: put it off there, or withdraw it.';

/** What becomes of a proposal, or of an item before the meeting: kept for later, refused with a reason, or withdrawn. */
export const answerItem: Decides<{ itemId: string; answer: keyof typeof ANSWERS }> = (view, { itemId, answer }, by) => {
  refuseUnlessOpen(view);
  const { to, event } = ANSWERS[answer];
  const before = itemOf(view, itemId);
  if (before.status === to) return [];
  if (to === 'parked' && before.carriedFrom && before.status === 'scheduled' && view.meeting.status === 'called')
    throw new Refusal('illegal_move', { itemId: [CALLED_WITH_IT] });
  const item = noted(view, { ...before, status: moveItem(before.status, to) }, by);
  return [{ type: event, now: { items: [item] } }];
};

/** One proposal becomes part of another, which keeps the lineages of both (B4). */
export const mergeItems: Decides<{ itemId: string; into: string }> = (view, { itemId, into }, by) => {
  refuseUnlessOpen(view);
  const [from, to] = [itemOf(view, itemId), itemOf(view, into)];
  if (from.mergedInto === into) return [];
  if (itemId === into) throw new Refusal('invalid_input', { into: ['must be another item'] });
  const merged: AgendaItem = { ...from, status: moveItem(from.status, 'merged'), mergedInto: into };
  const lineages = [...(to.alsoLineages ?? []), from.lineageId, ...(from.alsoLineages ?? [])];
  const both = noted(view, { ...to, alsoLineages: [...new Set(lineages)] }, by);
  return [{ type: 'item.merged', now: { items: [merged, both] } }];
};

/** What can be changed of an item before it is dealt with. */
export type ItemChange = Partial<
  Pick<AgendaItem, 'kind' | 'minutes' | 'presenterIds' | 'caseIds' | 'consent' | 'ownerAgencyId'>
>;

/** An item is made another kind, longer, or part of what is agreed to at once. */
export const changeItem: Decides<{ itemId: string; to: ItemChange }> = (view, { itemId, to }, by) => {
  refuseUnlessOpen(view);
  const before = itemOf(view, itemId);
  if (before.status !== 'scheduled' && before.status !== 'proposed') throw new Refusal('illegal_move');
  const item = noted(view, { ...before, ...to }, by);
  const moved = before.status === 'scheduled' && partOf(item) !== partOf(before);
  const without = { ...view, meeting: { ...view.meeting, order: view.meeting.order.filter((id) => id !== itemId) } };
  return [{ type: 'item.changed', now: { items: [item], ...(moved ? { meeting: withItem(without, item) } : {}) } }];
};

/**
 * Calls people to the meeting: from here on every change of its agenda is noted (B2), and the rules of its series hold that are
 * given with it. Called twice it is called once.
 */
export const callMeeting: Decides<{ rules?: MeetingRules }> = ({ meeting }, { rules }, by) => {
  if (meeting.status === 'called') return [];
  const status = moveMeeting(meeting.status, 'called');
  const called = { ...meeting, status, calledAt: by.at, rules: rules ?? meeting.rules };
  return [{ type: 'meeting.called', now: { meeting: called } }];
};

/** Takes a meeting off; it stays as it was, and can be brought back (K4). What was proposed for it is kept for later. */
export const cancelMeeting: Decides<object> = ({ meeting, items }) => {
  if (meeting.status === 'cancelled') return [];
  const status = moveMeeting(meeting.status, 'cancelled');
  const kept = items.filter((item) => item.status === 'proposed').map((item) => ({ ...item, status: PARKED }));
  return [
    { type: 'meeting.cancelled', now: { meeting: { ...meeting, status }, ...(kept.length ? { items: kept } : {}) } },
  ];
};
const PARKED = 'parked' as const;

/** Brings a meeting back, with what it was taken off with; without the items named `gone`, which stand elsewhere by now. */
export const restoreMeeting: Decides<{ gone?: ReadonlySet<string> }> = ({ meeting, items }, { gone }) => {
  if (meeting.status === 'draft') return [];
  // It was opened, and is taken up again on another day (A5): its record stays.
  if (meeting.openedAt !== undefined) throw new Refusal('illegal_move');
  const { calledAt, ...rest } = meeting;
  const wasCalled = calledAt === undefined ? {} : { wasCalled: true as const };
  const status = moveMeeting(meeting.status, 'draft');
  const back = items
    .filter((item) => item.status === 'deferred' && !gone?.has(item.itemId))
    .map((item): AgendaItem => ({ ...item, status: 'scheduled' }));
  return [
    {
      type: 'meeting.restored',
      now: { meeting: { ...rest, ...wasCalled, status }, ...(back.length ? { items: back } : {}) },
    },
  ];
};

/** Moves a meeting to another time; it stays the one that the rule gave, under its day (K2). */
export const moveMeetingTo: Decides<Pick<MeetingState, 'start' | 'minutes'>> = (view, { start, minutes }) => {
  refuseUnlessOpen(view);
  const { meeting } = view;
  return [{ type: 'meeting.moved', now: { meeting: { ...meeting, start, minutes } } }];
};

/** What the chair is warned of before calling the meeting; nothing of it keeps them from it (B3). */
export interface AgendaWarnings {
  /** Minutes planned beyond the length of the meeting. */
  over: number;
  /** Items to be decided of which no text is written, and that have no paper. */
  withoutText: string[];
}

export function agendaWarnings(view: MeetingView): AgendaWarnings {
  const { meeting, items, decisions } = view;
  const scheduled = items.filter(({ status }) => status === 'scheduled');
  const planned = scheduled.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    over: Math.max(0, planned - meeting.minutes),
    withoutText: scheduled
      .filter(({ kind, itemId }) => kind === 'decision' && !decisions.some((one) => one.itemId === itemId))
      .filter(({ itemId }) => !papersOnTable(view, itemId).length)
      .map(({ itemId }) => itemId),
  };
}

/** @throws Refusal `illegal_move` once the meeting is being held or over */
export function refuseUnlessOpen({ meeting }: MeetingView): void {
  const { agenda } = MEETING_STATUSES[meeting.status];
  if (agenda !== 'free' && agenda !== 'noted') throw new Refusal('illegal_move');
}

/** The item, with who changed it where people were called already. */
const noted = ({ meeting }: MeetingView, item: AgendaItem, { personId, at }: Doer): AgendaItem =>
  MEETING_STATUSES[meeting.status].agenda === 'noted' ? { ...item, changed: { personId, at } } : item;

/** The meeting with one item more, behind those of its part: what the chair has put in another order stays so. */
export function withItem({ meeting, items }: MeetingView, item: AgendaItem): MeetingState {
  // What was kept for later and comes again stood here before.
  const order = meeting.order.filter((itemId) => itemId !== item.itemId);
  const standing = order.flatMap((itemId) => items.find((one) => one.itemId === itemId) ?? []);
  const part = AGENDA_ORDER.indexOf(partOf(item));
  const place = standing.findLastIndex((one) => AGENDA_ORDER.indexOf(partOf(one)) <= part) + 1;
  return { ...meeting, order: [...order.slice(0, place), item.itemId, ...order.slice(place)] };
}

/** The order in which the items of a new agenda stand (C8, D4). */
export const agendaOrder = (items: readonly AgendaItem[]): string[] =>
  inOrderOfBusiness(items.map((item, position) => ({ ...item, position }))).map(({ itemId }) => itemId);
