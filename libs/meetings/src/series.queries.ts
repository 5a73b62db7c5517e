import type { EntityManager } from 'typeorm';
import {
  addDays,
  type AgendaItem,
  type MeetingRow,
  type MeetingRules,
  type MeetingState,
  type MeetingsView,
  localOf,
  type QuorumSeat,
  saidKey,
  type Sector,
  type KeptPlan,
  type SeriesDate,
  seriesDates,
  type SeriesView,
} from '#libs/domain';
import { calendarFor } from '#libs/ladders';
import { waitingItems } from './carrying.queries.js';
import { readRota } from './rota.queries.js';

/** A series as a command acts on it. */
export interface LoadedSeries {
  seriesId: string;
  name: string | null;
  plan: KeptPlan;
}

/** How far ahead the dates of a rule are shown, in days, and how many of them. */
const SHOWN_DAYS = 400;
const SHOWN_DATES = 12;

const SERIES = `select s.id as "seriesId", t.words as name, s.plan from baraza.series s
  left join baraza.timeline t on t.stream_id = s.stream_id and t.seq = s.name_seq`;

const ROWS = `select m.id as "meetingId", m.series_id as "seriesId", t.words as name, to_char(m.original, 'YYYY-MM-DD') as original,
    m.state -> 'start' as start, (m.state ->> 'minutes')::int as minutes, m.status,
    (extract(epoch from m.starts_at) * 1000)::float8 as "startsAt", (m.state ->> 'openedAt')::float8 as "openedAt",
    (m.state ->> 'endedAt')::float8 as "endedAt", m.state -> 'chair' ->> 'personId' as "chairId",
    (select count(*)::int from baraza.agenda_item i where i.meeting_id = m.id
      and i.status not in ('proposed', 'parked', 'merged', 'refused', 'withdrawn')) as items,
    (select count(*)::int from baraza.decision d where d.meeting_id = m.id and d.number is not null) as decided
  from baraza.meeting m join baraza.series s on s.id = m.series_id
  left join baraza.timeline t on t.stream_id = s.stream_id and t.seq = s.name_seq`;

/** A series with the reader's rights; null for everybody else. */
export async function loadSeries(db: EntityManager, seriesId: string): Promise<LoadedSeries | null> {
  const [row] = (await db.query(`${SERIES} where s.id = $1`, [seriesId])) as LoadedSeries[];
  return row ?? null;
}

/** All series of the reader's table, and their meetings that are being held or come next. */
export async function listMeetings(db: EntityManager): Promise<MeetingsView> {
  const series = (await db.query(`${SERIES} order by t.words, s.id`)) as LoadedSeries[];
  const meetings = (await db.query(
    `${ROWS} where m.status in ('planned', 'draft', 'called', 'in_session', 'suspended') order by m.starts_at, m.id limit 50`,
  )) as MeetingRow[];
  return { series, meetings: meetings.map(withoutNulls) };
}

/** A series with its meetings, the dates that come and what is kept for later. */
export async function readSeries(
  db: EntityManager,
  taskForceId: string,
  seriesId: string,
  now: number,
): Promise<SeriesView | null> {
  const series = await loadSeries(db, seriesId);
  if (!series) return null;
  const meetings = (await db.query(`${ROWS} where m.series_id = $1 order by m.starts_at desc, m.id limit 500`, [
    seriesId,
  ])) as MeetingRow[];
  const { zone } = series.plan;
  const today = localOf(now, zone).date;
  const calendar = await calendarFor(db, taskForceId, null);
  const dates = datesLeft(seriesDates(series.plan, today, addDays(today, SHOWN_DAYS), calendar), meetings);
  return {
    ...series,
    meetings: meetings.map(withoutNulls),
    dates: dates.slice(0, SHOWN_DATES),
    backlog: await readBacklog(db, seriesId),
    ...(await readRota(db, series, meetings, dates)),
  };
}

/** Dates of a rule for which no meeting was made, and to which none was moved. */
export function datesLeft(
  dates: readonly SeriesDate[],
  meetings: readonly Pick<MeetingRow, 'original' | 'start'>[],
): SeriesDate[] {
  const originals = new Set(meetings.map(({ original }) => original));
  const taken = new Set(meetings.map(({ start }) => start.date));
  return dates.filter(({ original, start }) => !originals.has(original) && !taken.has(start.date));
}

async function readBacklog(db: EntityManager, seriesId: string): Promise<SeriesView['backlog']> {
  const waiting = (await waitingItems(db, seriesId)).filter(({ item }) => !item.part);
  const keys = waiting.map(({ item }) => saidKey('item', item.itemId, 'title'));
  const rows = (await db.query(
    `select w.key, t.words from baraza.meeting_word w join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq
      where w.key = any ($1)`,
    [keys],
  )) as { key: string; words: string | null }[];
  const titles = new Map(rows.map(({ key, words }) => [key, words]));
  return waiting.map(({ item, meetingId }) => ({ item, meetingId, title: titles.get(titleKey(item)) ?? null }));
}

const titleKey = ({ itemId }: AgendaItem): string => saidKey('item', itemId, 'title');

/** When the meetings of a series are, and by which day each is known. */
export const meetingsOf = (
  db: EntityManager,
  seriesId: string,
): Promise<Pick<MeetingState, 'meetingId' | 'original' | 'start' | 'status'>[]> =>
  db.query(
    `select id as "meetingId", to_char(original, 'YYYY-MM-DD') as original, state -> 'start' as start, status
       from baraza.meeting where series_id = $1 order by starts_at, id`,
    [seriesId],
  );

/** What a meeting has from its series as that is now. */
export const rulesOf = async (db: EntityManager, { seatIds, quorum, vote }: KeptPlan): Promise<MeetingRules> => ({
  seats: await seatsOf(db, seatIds),
  quorum,
  ...(vote === undefined ? {} : { vote }),
});

/** The seats of a series as they are now: their sectors, and whether anybody is named for each. */
export async function seatsOf(db: EntityManager, seatIds: readonly string[]): Promise<QuorumSeat[]> {
  const rows = (await db.query(
    `select a.id as "agencyId", a.sector, exists (select from baraza.standing s where s.agency_id = a.id
        and s.standing in ('lead', 'liaison', 'deputy')) as filled from baraza.agency a where a.id = any ($1)`,
    [seatIds],
  )) as { agencyId: string; sector: Sector; filled: boolean }[];
  const byId = new Map(rows.map((row) => [row.agencyId, row]));
  return seatIds.flatMap((id) => byId.get(id) ?? []);
}

function withoutNulls(row: MeetingRow): MeetingRow {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => key === 'name' || value !== null),
  ) as unknown as MeetingRow;
}
