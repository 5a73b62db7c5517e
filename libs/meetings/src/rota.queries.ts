import type { EntityManager } from 'typeorm';
import {
  chairsAhead,
  type KeptPlan,
  type KeptRotaChange,
  type MeetingRow,
  type Rota,
  type SeriesDate,
  type SeriesView,
} from '#libs/domain';

type Standing = Pick<MeetingRow, 'original' | 'start' | 'status'>;

/** The order of who leads, from the meetings that were made and the dates of the rule that nobody has touched. */
export function rotaOf(
  { rotaIds = [] }: KeptPlan,
  meetings: readonly Standing[],
  dates: readonly SeriesDate[],
  changes: readonly KeptRotaChange[],
): Rota {
  const inOrder = (rows: readonly SeriesDate[]): string[] =>
    [...rows].sort((a, b) => keyOf(a).localeCompare(keyOf(b))).map(({ original }) => original);
  const ahead = meetings.filter(({ status }) => !OVER.includes(status));
  return {
    rotaIds,
    held: inOrder(meetings.filter(({ status }) => status === 'closed')),
    ahead: inOrder([...ahead, ...dates]),
    changes,
  };
}

const OVER: readonly Standing['status'][] = ['closed', 'inquorate', 'cancelled'];
const keyOf = ({ start }: SeriesDate): string => `${start.date} ${start.time}`;

/** What was changed of the order of who leads the meetings of a series. */
export async function rotaChanges(db: EntityManager, seriesId: string): Promise<KeptRotaChange[]> {
  const [row] = (await db.query('select rota from baraza.series where id = $1', [seriesId])) as {
    rota: KeptRotaChange[];
  }[];
  return row?.rota ?? [];
}

/** Who leads the meetings ahead, and what was changed of it, the latest first, with why: as the page of a series shows it (H8). */
export async function readRota(
  db: EntityManager,
  { seriesId, plan }: { seriesId: string; plan: KeptPlan },
  meetings: readonly Standing[],
  dates: readonly SeriesDate[],
): Promise<Pick<SeriesView, 'nextChairId' | 'chairs' | 'rotaChanges'>> {
  const changes = await rotaChanges(db, seriesId);
  if (!plan.rotaIds?.length) return {};
  const chairs = chairsAhead(rotaOf(plan, meetings, dates, changes));
  const running = new Set(
    meetings.filter(({ status }) => status === 'in_session' || status === 'suspended').map(({ original }) => original),
  );
  const next = [...chairs].find(([original]) => !running.has(original));
  const reasons = (await db.query(
    `select t.seq, t.words from baraza.series s join baraza.timeline t on t.stream_id = s.stream_id where s.id = $1 and t.seq = any ($2)`,
    [seriesId, changes.map(({ seq }) => seq)],
  )) as { seq: string; words: string | null }[];
  const why = new Map(reasons.map(({ seq, words }) => [Number(seq), words]));
  return {
    ...(next ? { nextChairId: next[1] } : {}),
    chairs: [...chairs].map(([original, personId]) => ({ original, personId })),
    rotaChanges: changes.map((change) => ({ ...change, reason: why.get(change.seq) ?? null })).reverse(),
  };
}
