import type { EntityManager } from 'typeorm';
import { askKnown } from '#libs/kernel';
import {
  itemStream,
  type ItemWords,
  type MeetingView,
  meetingStream,
  parseStream,
  type StreamName,
} from '#libs/domain';

const NOW = 'select chair_heard_at as "chairHeardAt", view from baraza.meeting_now($1, $2)';

/** A meeting as a command acts on it. */
export interface LoadedMeeting {
  view: MeetingView;
  /** When something was last heard of who leads it; milliseconds since 1970. */
  chairHeardAt: number;
  /** The same with what the command notes that acts on it now: so it is once that is committed. */
  notedAt?: number;
}

/**
 * A meeting with the reader's rights: words of items for named people only as far as they are named. Null for everybody else.
 * @param words whether what was said is read as well; most of what is decided needs none of it
 */
export async function loadMeeting(db: EntityManager, meetingId: string, words = true): Promise<LoadedMeeting | null> {
  const [row] = (await askKnown(db, 'meeting now', NOW, [meetingId, words])) as {
    chairHeardAt: string;
    view: MeetingView;
  }[];
  return row ? { view: row.view, chairHeardAt: Number(row.chairHeardAt) } : null;
}

/** What whoever begins to follow a meeting, or an item for named people, is shown of it; null for other streams. */
export async function loadMeetingView(db: EntityManager, stream: StreamName): Promise<MeetingView | ItemWords | null> {
  const { kind, id } = parseStream(stream)!;
  if (kind === 'meeting') return (await loadMeeting(db, id))?.view ?? null;
  return kind === 'item' ? loadItemWords(db, stream) : null;
}

async function loadItemWords(db: EntityManager, stream: StreamName): Promise<ItemWords> {
  const [row] = (await db.query(
    `select coalesce(jsonb_object_agg(w.key, t.words), '{}') as words from baraza.meeting_word w
       join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq where w.stream_id = $1`,
    [stream],
  )) as [ItemWords];
  return row;
}

/** People who read the lists of meetings of a stream. For the system's reactions. */
export async function peopleOfMeetings(db: EntityManager, stream: StreamName): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_of_meetings($1) as people', [stream])) as [{ people: string[] }];
  return row.people;
}

/** Who reads an item for named people, for whoever reads it, leads the meeting or keeps its record; null for everybody else (R7). */
export async function readersOfItem(db: EntityManager, meetingId: string, lineageId: string): Promise<string[] | null> {
  const [row] = (await db.query('select baraza.readers_of_item($1, $2) as people', [meetingId, lineageId])) as [
    { people: string[] | null },
  ];
  return row.people;
}

/** Whether the reader is named for an item: its stream is there for nobody else. */
export async function readsItem(db: EntityManager, lineageId: string): Promise<boolean> {
  const rows = (await db.query('select from baraza.stream where id = $1', [itemStream(lineageId)])) as unknown[];
  return rows.length > 0;
}

/** The seat that somebody may fill, and whether in place of its contact; null where there is none for them (D1). */
export async function seatOf(
  db: EntityManager,
  personId: string,
  seatIds: readonly string[],
): Promise<{ seat: string; deputy: boolean } | null> {
  const [row] = (await db.query(
    `select s.agency_id as seat, not bool_or(s.standing = 'liaison') as deputy from baraza.standing s
      where s.person_id = $1 and s.agency_id = any ($2) and s.standing in ('liaison', 'lead', 'deputy')
      group by s.agency_id order by deputy, s.agency_id limit 1`,
    [personId, seatIds],
  )) as { seat: string; deputy: boolean }[];
  return row ?? null;
}

/** What somebody may be in a meeting beside their seat. */
export async function standingsOf(
  db: EntityManager,
  personId: string,
): Promise<{ standing: string; agencyId: string }[]> {
  return db.query('select standing, agency_id as "agencyId" from baraza.standing where person_id = $1 order by 2, 1', [
    personId,
  ]);
}

export const meetingOf = ({ meetingId }: { meetingId: string }): StreamName => meetingStream(meetingId);
