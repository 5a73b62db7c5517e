import type { EntityManager } from 'typeorm';
import {
  type Attendance,
  type Decision,
  instantOf,
  type MeetingChange,
  type MeetingView,
  type StreamName,
} from '#libs/domain';
import { askKnown, sentTogether } from '#libs/kernel';
import { unlessTaken } from './unless-taken.js';

/** Where words stand that were said about a thing of a meeting. */
export interface PlacedWords {
  key: string;
  stream: StreamName;
  seq: number;
}

/** What words are called in a meeting. */
export interface WordKey {
  meetingId: string;
  key: string;
}

type Of = Pick<MeetingView['meeting'], 'meetingId' | 'seriesId'>;

/** What stands in the row of the meeting itself. */
const PARTS = ['meeting', 'hands', 'interests', 'replies', 'notes', 'actions', 'papers', 'corrections'] as const;

/** The one writer of meetings: it keeps how they stand, as the rules of the domain made it. */
export const meetingStore = {
  async insert(db: EntityManager, taskForceId: string, { meeting, items }: Pick<MeetingView, 'meeting' | 'items'>) {
    const { meetingId, seriesId, original, status, start } = meeting;
    await unlessTaken(
      db.query(
        `insert into baraza.meeting (id, task_force_id, series_id, original, status, starts_at, state)
           values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), $7)`,
        [meetingId, taskForceId, seriesId, original, status, instantOf(start), JSON.stringify(meeting)],
      ),
    );
    await keepItems(db, meetingId, items);
  },

  /** Keeps what a change made of a meeting. */
  async change(db: EntityManager, before: MeetingView, after: MeetingView, change: MeetingChange): Promise<void> {
    const { meeting } = after;
    const known = new Set(before.items.map(({ itemId }) => itemId));
    await sentTogether([
      keepItems(db, meeting.meetingId, change.items ?? [], known),
      keepDecisions(db, meeting, change.decisions ?? []),
      keepRoll(db, meeting.meetingId, change.roll ?? []),
      keepParts(db, after, change),
    ]);
  },

  async keepWords(db: EntityManager, meetingId: string, words: readonly PlacedWords[]): Promise<void> {
    for (const { key, stream, seq } of words)
      await db.query(
        `insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
           select m.id, m.task_force_id, $2, $3, $4 from baraza.meeting m where m.id = $1
           on conflict (meeting_id, key) do update set stream_id = excluded.stream_id, seq = excluded.seq`,
        [meetingId, key, stream, seq],
      );
  },

  /**
   * What was said of an item for named people stands under another key as well, without being read. Answers the event that says so on
   * the stream of the item; null where nothing was said, or something stands there.
   */
  async carryWords(db: EntityManager, from: WordKey, to: WordKey): Promise<{ stream: StreamName; seq: number } | null> {
    const [row] = (await db.query('select stream_id as stream, seq::int from baraza.carry_words($1, $2, $3, $4)', [
      from.meetingId,
      to.meetingId,
      from.key,
      to.key,
    ])) as { stream: StreamName; seq: number }[];
    return row ?? null;
  },

  /** Something was heard of who leads it. */
  async heardOfChair(db: EntityManager, meetingId: string, at: number): Promise<void> {
    await db.query('update baraza.meeting set chair_heard_at = $2 where id = $1', [meetingId, at]);
  },

  /** The next number of a series in a year. The series is held until the commit, so that there is no gap and none twice (P4). */
  async nextNumber(db: EntityManager, seriesId: string, year: number): Promise<{ code: string; number: number }> {
    const [series] = (await db.query('select code from baraza.series where id = $1 for no key update', [seriesId])) as [
      { code: string },
    ];
    const [row] = (await db.query(
      'select coalesce(max(number), 0)::int + 1 as number from baraza.decision where series_id = $1 and year = $2',
      [seriesId, year],
    )) as [{ number: number }];
    return { code: series.code, number: row.number };
  },

  /** Somebody reads no more of an item for named people; answers the number on the control stream, null where they read nothing. */
  async leaveItem(db: EntityManager, lineageId: string, personId: string): Promise<number | null> {
    const [row] = (await db.query('select baraza.leave_item($1, $2) as seq', [lineageId, personId])) as [
      { seq: string | null },
    ];
    return row.seq === null ? null : Number(row.seq);
  },

  /** Begins the stream of an item for named people; answers who reads it. */
  async openItem(
    db: EntityManager,
    meetingId: string,
    lineageId: string,
    people: readonly string[],
  ): Promise<string[]> {
    const [row] = (await db.query('select baraza.open_item($1, $2, $3) as people', [meetingId, lineageId, people])) as [
      { people: string[] },
    ];
    return row.people;
  },
};

async function keepParts(db: EntityManager, after: MeetingView, change: MeetingChange): Promise<void> {
  const { meeting } = after;
  const parts = PARTS.filter((part) => change[part] !== undefined);
  if (!parts.length) return;
  const values = parts.map((part) => JSON.stringify(part === 'meeting' ? meeting : after[part]));
  const sets = parts.map((part, place) => `${part === 'meeting' ? 'state' : part} = $${place + 4}`);
  await db.query(
    `update baraza.meeting set status = $2, starts_at = to_timestamp($3 / 1000.0), ${sets.join(', ')} where id = $1`,
    [meeting.meetingId, meeting.status, instantOf(meeting.start), ...values],
  );
}

const KEEP_ITEMS = `update baraza.agenda_item i set status = x.item ->> 'status', item = x.item
  from jsonb_array_elements($2::jsonb) x (item) where i.meeting_id = $1 and i.id = (x.item ->> 'itemId')::uuid`;

const ADD_ITEMS = `insert into baraza.agenda_item (id, task_force_id, meeting_id, lineage_id, place, status, item)
  select (x.item ->> 'itemId')::uuid, m.task_force_id, m.id, (x.item ->> 'lineageId')::uuid,
         (select count(*) from baraza.agenda_item o where o.meeting_id = m.id) + x.place, x.item ->> 'status', x.item
    from baraza.meeting m, jsonb_array_elements($2::jsonb) with ordinality x (item, place) where m.id = $1
  on conflict (id) do update set status = excluded.status, item = excluded.item`;

/** `known` are those that stood on the agenda before. */
async function keepItems(
  db: EntityManager,
  meetingId: string,
  items: readonly MeetingView['items'][number][],
  known: ReadonlySet<string> = new Set(),
): Promise<void> {
  const there = items.filter(({ itemId }) => known.has(itemId));
  const added = items.filter(({ itemId }) => !known.has(itemId));
  await sentTogether([
    there.length && askKnown(db, 'keep items', KEEP_ITEMS, [meetingId, JSON.stringify(there)]),
    added.length && unlessTaken(db.query(ADD_ITEMS, [meetingId, JSON.stringify(added)])),
  ]);
}

async function keepDecisions(db: EntityManager, { meetingId, seriesId }: Of, decisions: readonly Decision[]) {
  if (!decisions.length) return;
  await db.query(
    `insert into baraza.decision (id, task_force_id, meeting_id, series_id, place, status, year, number, decision)
       select (x.decision ->> 'decisionId')::uuid, m.task_force_id, m.id, $3,
              (select count(*) from baraza.decision o where o.meeting_id = m.id) + x.place, x.decision ->> 'status',
              nullif(split_part(x.decision ->> 'number', '-', 2), '')::int, nullif(split_part(x.decision ->> 'number', '-', 3), '')::int,
              x.decision
         from baraza.meeting m, jsonb_array_elements($2::jsonb) with ordinality x (decision, place) where m.id = $1
       on conflict (id) do update set status = excluded.status, year = excluded.year, number = excluded.number,
         decision = excluded.decision`,
    [meetingId, JSON.stringify(decisions), seriesId],
  );
}

/** Times that end first: a seat is given up before somebody else takes it. */
async function keepRoll(db: EntityManager, meetingId: string, roll: readonly Attendance[]): Promise<void> {
  const ordered = [...roll.filter(({ to }) => to !== undefined), ...roll.filter(({ to }) => to === undefined)];
  await sentTogether(
    ordered.map((one) =>
      askKnown(db, 'keep roll', KEEP_ROLL, [
        ...[meetingId, one.personId, one.from, one.to ?? null, one.seat ?? null],
        JSON.stringify(one),
      ]),
    ),
  );
}

const KEEP_ROLL = `insert into baraza.attendance (meeting_id, task_force_id, person_id, from_ms, to_ms, seat_id, attendance)
  select m.id, m.task_force_id, $2, $3, $4, $5, $6 from baraza.meeting m where m.id = $1
  on conflict (meeting_id, person_id, from_ms) do update
    set to_ms = excluded.to_ms, seat_id = excluded.seat_id, attendance = excluded.attendance`;
