import type { CarriedItem, ClosingItem } from '../carry-over.js';
import { minutesSpent } from '../meeting-now.js';
import { MEETING_STATUSES } from '../meeting.status.js';
import type { MeetingChange } from '../meeting.events.js';
import type { MeetingPaper } from '../meeting-paper.js';
import type { AgendaItem, Decision, Interest, MeetingView } from '../meeting.view.js';
import { refuseUnlessOpen, withItem } from './agenda.js';
import type { Decides, Doer, Happened } from './happened.js';
import { papersCarried } from './papers.js';

/** An item of a meeting as carry-over judges it. */
export const closingItem = (view: MeetingView, item: AgendaItem, now: number): ClosingItem => ({
  itemId: item.itemId,
  lineageId: item.lineageId,
  kind: item.kind,
  status: item.status,
  position: view.meeting.order.indexOf(item.itemId),
  minutes: item.minutes + item.extended,
  spent: minutesSpent(view, item, now),
  carried: item.carried,
  since: item.since,
  ...(item.returnsAt === undefined ? {} : { returnsAt: item.returnsAt }),
});

/** An item that comes from another meeting, and the name that it has here. */
export interface Coming {
  itemId: string;
  carried: CarriedItem;
  /** As it stood where it comes from, and in which meeting that was. */
  item: AgendaItem;
  meetingId: string;
  /** Who declared an interest in it: that holds here as well (C12). */
  interests?: readonly Interest[];
  /** Names that the texts have here that were written about it and are not decided on. */
  texts?: readonly string[];
  /** What each of these texts would change (P5). */
  changes?: readonly Decision['changes'][];
  /** Papers that are on its table, every version of each. */
  papers?: readonly MeetingPaper[];
}

/**
 * Items come to a meeting from another one: new items of the same lineages, with what was left of their time; what came of them and
 * what was noted stays where it was (C3). To one that people were called to they come as changed since (C6), to one that is being
 * held at its end (C4). What is there already does not come again (C10), but for what went on from here and comes back.
 */
export const takeCarried: Decides<readonly Coming[]> = (view, coming, by) => {
  let after = view;
  const now: Required<Pick<MeetingChange, 'items' | 'interests' | 'decisions'>> = {
    items: [],
    interests: [],
    decisions: [],
  };
  const papers: Happened[] = [];
  for (const one of coming) {
    const there = after.items.find(({ lineageId }) => lineageId === one.carried.lineageId);
    if (there && hopsOf(there) > hopsOf(one.item)) continue;
    const itemId = there?.itemId ?? one.itemId;
    const here = asItComes(view, one, itemId, by);
    now.items.push(here);
    now.interests.push(...(one.interests ?? []).map((interest) => ({ ...interest, itemId })));
    papers.push(...papersCarried(view, itemId, one.papers ?? [], by));
    now.decisions.push(
      ...(one.texts ?? []).map((decisionId, place) => aText(decisionId, itemId, one.changes?.[place])),
    );
    const items = [...after.items.filter((item) => item !== there), here];
    after = {
      ...after,
      items,
      meeting: withItem({ ...after, items: after.items.filter((item) => item !== there) }, here),
    };
  }
  return now.items.length ? [{ type: 'item.carried', now: { ...now, meeting: after.meeting } }, ...papers] : [];
};

/** Through how many places an item came. */
export const hopsOf = ({ hops = 0 }: AgendaItem): number => hops;

function asItComes(
  { meeting }: MeetingView,
  { carried, item, meetingId }: Coming,
  itemId: string,
  by: Doer,
): AgendaItem {
  const { agenda } = MEETING_STATUSES[meeting.status];
  const { begunAt: _, endedAt: __, returnsAt: ___, changed: ____, decide: _____, mergedInto: ______, ...kept } = item;
  return {
    ...kept,
    itemId,
    status: 'scheduled',
    minutes: carried.minutes,
    extended: 0,
    spentBefore: 0,
    late: agenda === 'held',
    carried: carried.carried,
    carriedFrom: { meetingId, itemId: item.itemId },
    hops: hopsOf(item) + 1,
    ...(carried.decide ? { decide: true as const } : {}),
    ...(agenda === 'noted' ? { changed: { personId: by.personId, at: by.at } } : {}),
  };
}

const aText = (decisionId: string, itemId: string, changes: Decision['changes']): Decision => ({
  decisionId,
  itemId,
  status: 'draft',
  version: 0,
  positions: {},
  ...(changes ? { changes } : {}),
});

/** Something from the backlog of the series is taken on the agenda of a meeting that is still to be held (C11). */
export const takeFromBacklog: Decides<Coming> = (view, coming, by) => {
  refuseUnlessOpen(view);
  return takeCarried(view, [coming], by);
};

/** Texts that were written about an item and not decided on: they go along with it (C3). */
export const textsOf = ({ decisions }: MeetingView, itemId: string): Decision[] =>
  decisions.filter((one) => one.itemId === itemId && (one.status === 'draft' || one.status === 'deferred'));

/** Items go on from a meeting that will not deal with them: they are put off there, and nothing is counted against them (C5). */
export const sendOn: Decides<readonly string[]> = (view, itemIds) => {
  const items = view.items
    .filter(({ itemId, status }) => itemIds.includes(itemId) && status === 'scheduled')
    .map((item): AgendaItem => ({ ...item, status: 'deferred' }));
  return items.length ? [{ type: 'item.deferred', now: { items } }] : [];
};
