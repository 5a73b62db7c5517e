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

/** A step of a reminder that is taken hold of. */
export type TakenRung = PlannedRung & { state: RungState };

/** A reminder that belongs to this transaction until it ends. */
export interface TakenReminder extends DueReminder {
  kind: ReminderKind;
  revision: number;
  agencyId: string;
  holderId: string | null;
  priority: ActionPriority;
  ladder: Ladder;
  /** By the database's clock; milliseconds since 1970. */
  now: number;
  rungs: TakenRung[];
}

/** What became of the steps of a reminder that were due. */
export interface Settled extends DueReminder {
  fired?: number;
  superseded: number[];
  obsolete: number[];
  nobody: number[];
  notices?: object[];
  event?: EventMap['reminder.climbed'];
}

/** An event that came of it. */
export interface Moved {
  stream: StreamName;
  seq: number;
}

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
  /** In how many milliseconds it is due by the database's clock; negative when it is. */
  inMs: number;
}

/** A step that has, or had, a job. */
export type QueuedRung = Omit<RungToQueue, 'inMs'>;

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
  /** What has a step that is due, the longest due first. */
  due: (db: EntityManager, most: number): Promise<DueReminder[]> =>
    db.query('select subject_id as "subjectId", stream_id as stream from baraza.due_reminders($1)', [most]),

  /** Takes hold of those that still run. */
  async take(db: EntityManager, subjectIds: readonly string[]): Promise<TakenReminder[]> {
    const rows = (await db.query(
      `select subject_id as "subjectId", stream_id as stream, kind, revision, agency_id as "agencyId", holder_id as "holderId",
              priority, ladder, at, rungs
         from baraza.take_reminders($1)`,
      [subjectIds],
    )) as (Omit<TakenReminder, 'now'> & { at: Date })[];
    return rows.map(({ at, ...taken }) => ({ ...taken, now: at.getTime() }));
  },

  /** Notes what became of steps, and who is to be told. Answers the events on their streams, in order. */
  async settle(db: EntityManager, settled: readonly Settled[]): Promise<Moved[]> {
    const given = settled.map(({ event, notices = [], ...one }) => ({
      ...one,
      notices,
      event: event ? JSON.stringify(event) : null,
    }));
    const rows = (await db.query(
      `select c.stream, baraza.climb_reminder(c."subjectId", c.fired, c.superseded, c.obsolete, c.nobody, c.notices, c.event) as seq
         from jsonb_to_recordset($1) as c (stream text, "subjectId" uuid, fired integer, superseded integer[], obsolete integer[],
           nobody integer[], notices jsonb, event text)`,
      [JSON.stringify(given)],
    )) as { stream: StreamName; seq: string | null }[];
    return rows.flatMap(({ stream, seq }) => (seq === null ? [] : [{ stream, seq: Number(seq) }]));
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
  toQueue: (db: EntityManager, within: string, most: number): Promise<RungToQueue[]> =>
    db.query(
      `select subject_id as "subjectId", revision, number, generation, in_ms as "inMs"
         from baraza.rungs_to_queue($1::interval, $2)`,
      [within, most],
    ),

  /** Counts that one could not be fired, by the name of an error. Answers whether it is parked with that. */
  async failed(db: EntityManager, subjectId: string, reason: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.note_reminder_failure($1, $2) as parked', [subjectId, reason])) as [
      { parked: boolean },
    ];
    return row.parked;
  },
};
