import { v5 } from 'uuid';
import {
  addDays,
  type Actor,
  AGENDA_PARTS,
  type AgendaItem,
  agendaOrder,
  destinationOf,
  type Doer,
  emptyMeeting,
  type Happened,
  instantOf,
  localOf,
  type MeetingState,
  meetingStream,
  type Promised,
  seriesDates,
} from '#libs/domain';
import { calendarFor } from '#libs/ladders';
import { bringWhatWaits } from './carrying.js';
import { occurrencesOf } from './carrying.queries.js';
import { meetingStore } from './meeting.store.js';
import type { MeetingRecords } from './recording.js';
import { datesLeft, type LoadedSeries, loadSeries, meetingsOf, rulesOf } from './series.queries.js';
import { seriesStore } from './series.store.js';

/** The name space of the parts that every meeting of a series has: one part is one lineage. */
const PARTS = '5f0b8f4c-8a39-5b9f-8a55-0b0c1f2d7e61';
/** How far ahead the next date of a rule is looked for, in days: a rule has one at least each year. */
const LOOKED_DAYS = 800;

/** What the meeting of a day is called where the server makes it, so that it is one however often it is made. */
export const meetingIdOn = (seriesId: string, original: string): string => v5(`${seriesId} ${original}`, PARTS);

/** A date on which a meeting is to be made. */
export interface PlannedDate {
  meetingId: string;
  original: string;
  start: Required<Promised>;
}

/** Makes a meeting of a series: its stream, its agenda with the parts that every one has, and what waited for it (D3, D4). */
export async function planMeeting(
  records: MeetingRecords,
  actor: Actor,
  series: LoadedSeries,
  { meetingId, original, start }: PlannedDate,
  at: number,
): Promise<void> {
  const { db } = records;
  const { plan, seriesId } = series;
  const by: Doer = { personId: actor.personId, agencyId: actor.agencyId, at };
  const stream = meetingStream(meetingId);
  await seriesStore.openStream(db, stream);
  records.begins(stream);
  const items = plan.template.map((part) => templateItem(seriesId, meetingId, part, by));
  const meeting: MeetingState = {
    meetingId,
    seriesId,
    original,
    start,
    minutes: plan.minutes,
    status: 'draft',
    rules: await rulesOf(db, plan),
    pauses: [],
    order: agendaOrder(items),
  };
  await meetingStore.insert(db, actor.taskForceId, { meeting, items: [] });
  const planned: Happened[] = [{ type: 'meeting.planned', now: { meeting, items } }];
  await records.happened(emptyMeeting(meeting), planned);
  await bringWhatWaits(records, seriesId, by);
}

/**
 * The next date of a series after a meeting is made where no other meeting stands before it yet, so that there is a draft from the
 * moment in which one closes (D3).
 */
export async function planNext(
  records: MeetingRecords,
  actor: Actor,
  meeting: MeetingState,
  at: number,
): Promise<void> {
  const { db } = records;
  const { seriesId, meetingId } = meeting;
  const series = await loadSeries(db, seriesId);
  const next = series && (await nextDate(records, actor, series, Math.max(at, instantOf(meeting.start))));
  if (!next) return;
  const place = destinationOf(await occurrencesOf(db, seriesId), at, new Set([meetingId]));
  if (place.to === 'meeting' && place.startsAt <= instantOf(next.start)) return;
  await planMeeting(records, actor, series, next, at);
}

async function nextDate(
  { db }: MeetingRecords,
  { taskForceId }: Actor,
  { seriesId, plan }: LoadedSeries,
  after: number,
): Promise<PlannedDate | null> {
  const today = localOf(after, plan.zone).date;
  const calendar = await calendarFor(db, taskForceId, null);
  const dates = seriesDates(plan, today, addDays(today, LOOKED_DAYS), calendar);
  const next = datesLeft(dates, await meetingsOf(db, seriesId)).find(({ start }) => instantOf(start) > after);
  return next ? { meetingId: meetingIdOn(seriesId, next.original), ...next } : null;
}

const templateItem = (
  seriesId: string,
  meetingId: string,
  { part, minutes }: LoadedSeries['plan']['template'][number],
  { personId, agencyId, at }: Doer,
): AgendaItem => {
  const lineageId = v5(`${seriesId} ${part}`, PARTS);
  return {
    itemId: v5(`${lineageId} ${meetingId}`, PARTS),
    lineageId,
    kind: 'standing',
    part,
    status: 'scheduled',
    proposedBy: { personId, agencyId },
    presenterIds: [],
    caseIds: [],
    minutes: minutes || AGENDA_PARTS[part].minutes || 1,
    extended: 0,
    spentBefore: 0,
    consent: false,
    late: false,
    restricted: false,
    carried: 0,
    since: at,
  };
};
