import type { EntityManager } from 'typeorm';
import {
  type ActionPriority,
  type EventMap,
  type Ladder,
  type PlannedRung,
  type Promised,
  type ReminderKind,
  type RungState,
  type StreamName,
} from '#libs/domain';

/** The transaction in which a reminder climbs. */
export type ReminderDatabase = EntityManager;

/** Something of which a step is due, and where. */
export interface DueReminder {
  subjectId: string;
  stream: StreamName;
}

/** A step of a reminder, and how it stands. */
export type StandingRung = PlannedRung & { state: RungState };

/** A reminder as it was found. Nobody holds it: by its mark it is told whether it is still the same when it is settled. */
export interface StandingReminder extends DueReminder {
  kind: ReminderKind;
  revision: number;
  agencyId: string;
  holderId: string | null;
  priority: ActionPriority;
  ladder: Ladder;
  /** By the database's clock; milliseconds since 1970. */
  now: number;
  rungs: StandingRung[];
  mark: string;
}

/** What became of the steps of a reminder that were due. */
export interface Settled {
  subjectId: string;
  mark: string;
  fired?: number;
  superseded: number[];
  obsolete: number[];
  nobody: number[];
  notices?: { state: string }[];
  event?: EventMap['reminder.climbed'];
}

/** One that was settled, and the number of the event that came of it; null when none did. */
export interface Climbed extends DueReminder {
  seq: number | null;
}

/** What is due, and how it is to be fired. */
export interface Look {
  due: DueReminder[];
  /** How all of it stands where it is little and of one stream; else nothing. */
  standing: StandingReminder[];
  /** The clock of the database's server, in milliseconds since 1970. */
  clock: number;
}

interface StandingRow extends Omit<StandingReminder, 'subjectId' | 'stream' | 'agencyId' | 'holderId'> {
  subject_id: string;
  stream_id: StreamName;
  agency_id: string;
  holder_id: string | null;
}

const standingOf = ({ subject_id, stream_id, agency_id, holder_id, ...row }: StandingRow): StandingReminder => ({
  ...row,
  subjectId: subject_id,
  stream: stream_id,
  agencyId: agency_id,
  holderId: holder_id,
});

/** A reminder whose steps are to be reckoned anew. */
export interface StaleReminder {
  taskForceId: string;
  agencyId: string;
  due: Promised;
  ladder: Ladder;
}

/** A step for which a job is to be asked. */
export interface RungToQueue {
  subjectId: string;
  revision: number;
  number: number;
  /** How often a job was asked for it, this time included. */
  generation: number;
  /** When it is due, by the clock of `performance.now()`: as the database told it, never earlier. */
  dueAt: number;
}

/** A row of a step for which a job is to be asked: in how many milliseconds it is due, by the database's clock; negative when it is. */
export type RowToQueue = QueuedRung & { inMs: number };

/** To be asked in the moment in which the rows came: until it is asked for the jobs there may be a slow commit. */
export const rungsToQueue = (rows: readonly RowToQueue[]): RungToQueue[] =>
  rows.map(({ inMs, ...rung }) => ({ ...rung, dueAt: performance.now() + inMs }));

/** A step that has, or had, a job. */
export type QueuedRung = Omit<RungToQueue, 'dueAt'>;

/** How reminders fare, as the figures have it. */
export interface ReminderFigures {
  oldestDueSeconds: number;
  parked: number;
  missingJobs: number;
  orphanJobs: number;
  /** Nothing fires, because the clock of the database jumped. */
  stopped: boolean;
}

/** What is due and who is told of it, by functions of the gate for the system's actor. */
export const reminderStore = {
  /** What has a step that is due, the longest due first; `little` is how many at most are told of with how they stand. */
  async look(db: EntityManager, most: number, little: number): Promise<Look> {
    // The clock last: what is due by a clock that jumped is seen with the jump.
    const [{ standing, ...look }] = (await db.query(
      `with due as materialized (select d.subject_id, d.stream_id from baraza.due_reminders($1) d),
            alone as (select array_agg(subject_id) as ids from due having count(*) <= $2 and count(distinct stream_id) = 1)
       select array(select jsonb_build_object('subjectId', subject_id, 'stream', stream_id) from due) as due,
              array(select to_jsonb(s) from alone, baraza.standing_reminders(alone.ids) s) as standing,
              baraza.server_clock() as clock`,
      [most, little],
    )) as [Omit<Look, 'standing'> & { standing: StandingRow[] }];
    return { ...look, standing: standing.map(standingOf) };
  },

  /** How those stand that still run. */
  async standing(db: EntityManager, subjectIds: readonly string[]): Promise<StandingReminder[]> {
    const rows = (await db.query('select to_jsonb(s) as row from baraza.standing_reminders($1) s', [subjectIds])) as {
      row: StandingRow;
    }[];
    return rows.map(({ row }) => standingOf(row));
  },

  /**
   * Notes what became of steps, and who is to be told, each with its event on its stream; in order. What is another than it was found
   * is left as it is, and is not among the answers.
   */
  async settle(db: EntityManager, settled: readonly Settled[]): Promise<Climbed[]> {
    const given = settled.map(({ event, notices = [], ...one }) => ({
      ...one,
      notices,
      event: event ? JSON.stringify(event) : null,
    }));
    const rows = (await db.query(
      'select subject_id as "subjectId", stream_id as stream, seq from baraza.climb_reminders($1)',
      [JSON.stringify(given)],
    )) as (DueReminder & { seq: string | null })[];
    return rows.map(({ seq, ...one }) => ({ ...one, seq: seq === null ? null : Number(seq) }));
  },

  /** Notes that what is reminded of at a table, or what one agency of it owes, is to be reckoned anew. */
  async markStale(db: EntityManager, taskForceId: string, agencyId: string | null): Promise<void> {
    await db.query('select baraza.mark_stale($1, $2)', [taskForceId, agencyId]);
  },

  /** Ids of what is to be reckoned anew. */
  async stale(db: EntityManager, most: number): Promise<string[]> {
    const rows = (await db.query('select subject_id as id from baraza.stale_reminders($1)', [most])) as {
      id: string;
    }[];
    return rows.map(({ id }) => id);
  },

  /** Takes hold of one that is to be reckoned anew; null when somebody else did it. */
  async takeStale(db: EntityManager, subjectId: string): Promise<StaleReminder | null> {
    const [row] = (await db.query(
      `select task_force_id as "taskForceId", agency_id as "agencyId", due_date as date, due_time as time, due_zone as zone, ladder
         from baraza.take_stale($1)`,
      [subjectId],
    )) as (Pick<StaleReminder, 'taskForceId' | 'agencyId' | 'ladder'> & {
      date: string;
      time: string | null;
      zone: string;
    })[];
    if (!row) return null;
    const { date, time, zone, ...rest } = row;
    return { ...rest, due: { date, ...(time === null ? {} : { time }), zone } };
  },

  /** Moves the steps that are still to come; answers how many moved. */
  async move(db: EntityManager, subjectId: string, rungs: readonly PlannedRung[]): Promise<number> {
    const [row] = (await db.query('select baraza.move_rungs($1, $2) as moved', [subjectId, JSON.stringify(rungs)])) as [
      { moved: string },
    ];
    return Number(row.moved);
  },

  /** Steps that come due within a time, such as `2 minutes`, and that no job was asked for. */
  async toQueue(db: EntityManager, within: string, most: number): Promise<RungToQueue[]> {
    const rows = (await db.query(
      `select subject_id as "subjectId", revision, number, generation, in_ms as "inMs"
         from baraza.rungs_to_queue($1::interval, $2)`,
      [within, most],
    )) as RowToQueue[];
    return rungsToQueue(rows);
  },

  /** Counts that one could not be fired, by the name of an error. Answers whether it is parked with that. */
  async failed(db: EntityManager, subjectId: string, reason: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.note_reminder_failure($1, $2) as parked', [subjectId, reason])) as [
      { parked: boolean },
    ];
    return row.parked;
  },
};
