import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import {
  CATCH_UP_MAX,
  type FollowAnswer,
  PAGE,
  PAGE_MAX,
  type RangeAnswer,
  Refusal,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import { type EventRow, wireEvent } from './event-row.js';

const COLUMNS = 'seq, type, at, actor, agency_id, body, content_id, words, anchor';
/** The most events about one page's messages that come with it; of more the earliest. */
const ABOUT_MAX = 1000;

/** Where a page is cut: after a number or before one. */
export interface Place {
  after?: number | undefined;
  before?: number | undefined;
  limit?: number | undefined;
}

/** The events of a page, oldest first, with the reader's rights. At constant cost wherever the page stands. */
export async function readPage(db: EntityManager, stream: StreamName, place: Place): Promise<RangeAnswer> {
  const { epoch } = await readHead(db, stream);
  const limit = place.limit ?? PAGE;
  const forward = place.after !== undefined;
  const rows = (await db.query(
    forward
      ? `select ${COLUMNS} from baraza.timeline where stream_id = $1 and seq > $2 order by seq limit $3`
      : `select ${COLUMNS} from baraza.timeline where stream_id = $1 and seq < $2 order by seq desc limit $3`,
    [stream, place.after ?? place.before ?? Number.MAX_SAFE_INTEGER, limit],
  )) as EventRow[];
  const events = (forward ? rows : rows.reverse()).map(wireEvent);
  const about = await readAbout(db, stream, events);
  return { stream, epoch, events, ...(about.length ? { about } : {}) };
}

/** Events of a stream by their numbers, in order: those that the reader may read. */
export async function eventsOf(db: EntityManager, stream: StreamName, seqs: readonly number[]): Promise<WireEvent[]> {
  const sql = `select ${COLUMNS} from baraza.timeline where stream_id = $1 and seq = any ($2) order by seq`;
  return ((await db.query(sql, [stream, seqs])) as EventRow[]).map(wireEvent);
}

/** What became of the messages of a page after it: the events behind it that are about them. */
async function readAbout(db: EntityManager, stream: StreamName, events: readonly WireEvent[]): Promise<WireEvent[]> {
  if (!events.length) return [];
  const rows = (await db.query(
    `select ${COLUMNS} from baraza.timeline where stream_id = $1 and about_seq between $2 and $3 and seq > $3 order by seq limit ${ABOUT_MAX}`,
    [stream, events[0]!.seq, events.at(-1)!.seq],
  )) as EventRow[];
  return rows.map(wireEvent);
}

/**
 * What somebody who begins to follow is told: all that they missed since `after`, or, where that is too much or of
 * another epoch, a fresh view with the last page. Call it inside one read of the unit of work: view and head are of one moment.
 */
export async function readStream(
  db: EntityManager,
  stream: StreamName,
  known: { epoch?: number | undefined; after?: number | undefined },
  loadView: (db: EntityManager) => Promise<NonNullable<FollowAnswer['view']> | null>,
): Promise<FollowAnswer> {
  const { epoch, head, floor } = await readHead(db, stream);
  const { after } = known;
  const continues =
    after !== undefined && known.epoch === epoch && after >= floor && after <= head && head - after <= CATCH_UP_MAX;
  if (continues) {
    const { events } =
      after === head ? { events: [] as WireEvent[] } : await readPage(db, stream, { after, limit: CATCH_UP_MAX });
    return { stream, epoch, head, floor, events };
  }
  const view = await loadView(db);
  const { events } = await readPage(db, stream, { before: head + 1, limit: PAGE });
  return { stream, epoch, head, floor, ...(view ? { view } : {}), events };
}

/** Where a stream stands for its reader: below the floor they read nothing. */
export interface Head {
  epoch: number;
  head: number;
  floor: number;
}

/** Where the stream stands, or `not_found` for whoever is no member of it, whether it exists or not. */
export async function readHead(db: EntityManager, stream: StreamName): Promise<Head> {
  const [row] = (await db.query(
    `select s.epoch, s.head, greatest(s.floor, m.from_seq - 1) as floor from baraza.stream s
       join baraza.membership m on m.stream_id = s.id where s.id = $1`,
    [stream],
  )) as {
    epoch: number;
    head: string;
    floor: string;
  }[];
  if (!row) throw new Refusal('not_found');
  return { epoch: row.epoch, head: Number(row.head), floor: Number(row.floor) };
}

/** A whole number from outside, as itself or in digits, or the refusal that names it. */
export function parseWhole(name: string, given: unknown, min = 0, max = Number.MAX_SAFE_INTEGER): number {
  const value = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : given;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
  throw new Refusal('invalid_input', { [name]: [`must be a whole number from ${min} to ${max}`] });
}

/** Checks the numbers of a page that came from outside. */
export function parsePlace(raw: { after?: unknown; before?: unknown; limit?: unknown }): Place {
  if (raw.after !== undefined && raw.before !== undefined)
    throw new Refusal('invalid_input', { before: ['goes without after'] });
  return {
    after: raw.after === undefined ? undefined : parseWhole('after', raw.after),
    before: raw.before === undefined ? undefined : parseWhole('before', raw.before, 1),
    limit: raw.limit === undefined ? undefined : parseWhole('limit', raw.limit, 1, PAGE_MAX),
  };
}

/** Events of many streams after known numbers, for the tail of one node: the one read that is not by a reader's rights. */
export async function tailStreams(
  pool: Pool,
  after: ReadonlyMap<StreamName, number>,
  max: number,
): Promise<Map<StreamName, { epoch: number; events: WireEvent[] }>> {
  const { rows } = await pool.query<EventRow & { stream_id: StreamName; epoch: number }>({
    name: 'tail',
    text: `select stream_id, epoch, ${COLUMNS} from baraza.tail($1, $2, $3)`,
    values: [[...after.keys()], [...after.values()], max],
  });
  const found = new Map<StreamName, { epoch: number; events: WireEvent[] }>();
  for (const row of rows) {
    const entry = found.get(row.stream_id) ?? { epoch: row.epoch, events: [] };
    entry.events.push(wireEvent(row));
    found.set(row.stream_id, entry);
  }
  return found;
}
