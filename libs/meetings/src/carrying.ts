import { v5 } from 'uuid';
import {
  type Actor,
  type AgendaItem,
  type CarriedItem,
  carryOver,
  closingItem,
  type Coming,
  type Destination,
  destinationOf,
  type Doer,
  meetingStream,
  papersGoingAlong,
  type MeetingView,
  saidKey,
  sendOn,
  takeCarried,
  textsOf,
} from '#libs/domain';
import { goneFrom, occurrencesOf, type WaitingItem, waitingItems } from './carrying.queries.js';
import { loadMeeting } from './meeting.queries.js';
import type { MeetingRecords, Said } from './recording.js';

/** The name space of items that were carried: one lineage has one name in one meeting, however often it is carried there (C10). */
const CARRIED = '0b7f7c1e-6f0a-5d57-9a06-5f2d4c8a1e77';

/** The name of what comes to a meeting: of an item by its lineage, of a text about it by its own name where it comes from. */
const nameIn = (meetingId: string, from: string): string => v5(`${from} ${meetingId}`, CARRIED);

/** Where items of a meeting go now, and which of them went on already (C4). */
export async function placeFor(
  records: Pick<MeetingRecords, 'db'>,
  { meeting }: MeetingView,
  after: number,
): Promise<{ destination: Destination; there: Set<string> }> {
  const { seriesId, meetingId } = meeting;
  const occurrences = await occurrencesOf(records.db, seriesId);
  const gone = await goneFrom(records.db, meetingId);
  return {
    destination: destinationOf(occurrences, after, new Set([meetingId])),
    there: new Set(gone.map(({ lineageId }) => lineageId)),
  };
}

/** Brings items of one meeting to another, with what is said of them; into the backlog nothing is brought: it is what waits. */
export async function bring(
  records: MeetingRecords,
  source: MeetingView,
  carried: readonly CarriedItem[],
  destination: Destination,
  by: Doer,
): Promise<void> {
  if (destination.to === 'backlog' || !carried.length) return;
  const { meetingId } = destination;
  if (!(await records.holds(meetingStream(meetingId)))) return;
  const target = (await loadMeeting(records.db, meetingId))!.view;
  const coming = carried.map((one) => comingTo(meetingId, source, one));
  const happened = takeCarried(target, coming, by);
  if (!happened.length) return;
  const after = await records.happened(target, happened);
  await records.said(
    after,
    coming
      .filter(({ itemId }) => happened[0]!.now.items!.some((item) => item.itemId === itemId))
      .flatMap((one) => saidOf(source, one)),
  );
}

/** What an item is when it comes to a meeting from where it stands. */
export function comingTo(meetingId: string, source: MeetingView, carried: CarriedItem): Coming {
  const item = source.items.find(({ itemId }) => itemId === carried.fromItemId)!;
  return {
    itemId: nameIn(meetingId, carried.lineageId),
    carried,
    item,
    meetingId: source.meeting.meetingId,
    interests: source.interests.filter(({ itemId }) => itemId === item.itemId),
    texts: textsOf(source, item.itemId).map(({ decisionId }) => nameIn(meetingId, decisionId)),
    papers: papersGoingAlong(source, item.itemId),
    changes: textsOf(source, item.itemId).map(({ changes }) => changes),
  };
}

/** Title, wanted outcome, texts and what papers are called go along, also unread where they are for named people (C3). */
export function saidOf(source: MeetingView, { item, itemId, texts = [], papers = [] }: Coming): Said[] {
  const goes = (about: Said['about'], id: string, field: Said['field'], from: string): Said => {
    const key = saidKey(about, from, field);
    return { about, id, field, words: source.words[key], itemId, was: { meetingId: source.meeting.meetingId, key } };
  };
  return [
    goes('item', itemId, 'title', item.itemId),
    goes('item', itemId, 'outcome', item.itemId),
    ...textsOf(source, item.itemId).map(({ decisionId }, place) => goes('decision', texts[place]!, 'text', decisionId)),
    // For named people they stand on the stream of the item, under the same names in every meeting.
    ...(item.restricted ? [] : papers).map(({ fileId }) => goes('paper', fileId, 'title', fileId)),
  ];
}

/** In what something happened that changes where items go, and when. */
export interface Moved {
  actor: Actor;
  after: MeetingView;
  records: MeetingRecords;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Items go on from a meeting that was taken off, or that was moved behind another one: keeping their order and how often they were
 * carried, since no meeting has failed to deal with them (C5). Where there is no other meeting yet they wait for one.
 */
export async function carryOn(moved: Moved): Promise<void> {
  const { actor, after, records, now } = moved;
  await sendsOn(moved);
  await bringWhatWaits(records, after.meeting.seriesId, {
    personId: actor.personId,
    agencyId: actor.agencyId,
    at: now,
  });
}

async function sendsOn({ actor, after: view, records, now }: Moved): Promise<void> {
  const { status, meetingId, seriesId } = view.meeting;
  const gone = status === 'cancelled';
  const going = view.items.filter((item) => item.status === 'scheduled' && !item.part && (gone || item.carriedFrom));
  if (!going.length) return;
  const occurrences = await occurrencesOf(records.db, seriesId);
  const destination = destinationOf(occurrences, now, gone ? new Set([meetingId]) : new Set());
  if (!gone && (destination.to !== 'meeting' || destination.meetingId === meetingId)) return;
  const by: Doer = { personId: actor.personId, agencyId: actor.agencyId, at: now };
  const sent = await records.happened(
    view,
    sendOn(
      view,
      going.map(({ itemId }) => itemId),
      by,
    ),
  );
  const inOrder = [...going].sort(
    (a, b) => view.meeting.order.indexOf(a.itemId) - view.meeting.order.indexOf(b.itemId),
  );
  await bring(records, sent, inOrder.map(asItIs), destination, by);
}

/** What waits in a series comes to the meeting that takes it now: not dealt with earlier, or sent on and due back (C2, C4). */
export async function bringWhatWaits(records: MeetingRecords, seriesId: string, by: Doer): Promise<void> {
  const destination = destinationOf(await occurrencesOf(records.db, seriesId), by.at);
  if (destination.to !== 'meeting') return;
  const waiting = (await waitingItems(records.db, seriesId)).filter(({ item }) => item.status !== 'parked');
  for (const meetingId of new Set(waiting.map((one) => one.meetingId))) {
    const source = (await loadMeeting(records.db, meetingId))!.view;
    const from = waiting.filter((one) => one.meetingId === meetingId);
    await bring(records, source, carriedOf(source, from, destination, by.at), destination, by);
  }
}

/** What waits, as it comes to a meeting: what was chosen for it was chosen when it was left. */
export const carriedOf = (
  source: MeetingView,
  from: readonly WaitingItem[],
  destination: Destination,
  at: number,
): CarriedItem[] =>
  carryOver({
    held: source.meeting.status === 'closed',
    items: from.map(({ item }) => closingItem(source, item, at)),
    destination,
    there: new Set(),
    choices: new Map(from.map(({ item }) => [item.itemId, 'decide'])),
  }).items;

export const asItIs = ({ itemId, lineageId, minutes, carried, decide }: AgendaItem): CarriedItem => ({
  fromItemId: itemId,
  lineageId,
  minutes,
  carried,
  ...(decide ? { decide } : {}),
});
