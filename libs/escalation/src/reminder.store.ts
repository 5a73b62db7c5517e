import type { EntityManager } from 'typeorm';
import {
  type ActionPriority,
  type EventMap,
  type Ladder,
  type PlannedRung,
  type Promised,
  type QuietHours,
  type ReminderKind,
  type RungAudience,
  type RungRecipient,
  type RungState,
  type StreamName,
  type WorkCalendar,
  type WorkingDays,
  USUAL_QUIET,
} from '#libs/domain';

/** The transaction in which a reminder climbs. */
export type ReminderDatabase = EntityManager;

/** Somebody whom a step speaks to. */
export interface Recipient extends RungRecipient {
  /** Whether mail can reach them. */
  hasAddress: boolean;
  /** When they are not to be disturbed. */
  quiet: QuietHours;
  /** Their working days, where their free days are to be left in peace too. */
  days: WorkingDays | undefined;
}

/** A step of a reminder that is taken hold of. */
export type TakenRung = PlannedRung & { state: RungState };

/** A reminder that belongs to this transaction until it ends. */
export interface TakenReminder {
  stream: StreamName;
  kind: ReminderKind;
  revision: number;
  priority: ActionPriority;
  ladder: Ladder;
  /** By the database's clock; milliseconds since 1970. */
  now: number;
  rungs: TakenRung[];
}

interface RecipientRow extends Omit<RungRecipient, 'forId'> {
  forId: string | null;
  hasAddress: boolean;
  zone: string;
  weekdays: number[];
  closed: string[];
  /** Null for who never chose. */
  from: string | null;
  to: string | null;
  freeDays: boolean | null;
}

interface Settled {
  fired?: number;
  superseded?: number[];
  obsolete?: number[];
  nobody?: number[];
  notices?: object[];
  event?: EventMap['reminder.climbed'];
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
}

/** What is due and who is told of it, by functions of the gate for the system's actor. */
export const reminderStore = {
  /** Ids of what has a step that is due, the longest due first. */
  async due(db: EntityManager, most: number): Promise<string[]> {
    const rows = (await db.query('select subject_id as id from baraza.due_reminders($1)', [most])) as { id: string }[];
    return rows.map(({ id }) => id);
  },

  /** Takes hold of one; null when it does not run any more. */
  async take(db: EntityManager, subjectId: string): Promise<TakenReminder | null> {
    const [row] = (await db.query(
      'select stream_id as stream, kind, revision, priority, ladder, at, rungs from baraza.take_reminder($1)',
      [subjectId],
    )) as (Omit<TakenReminder, 'now'> & { at: Date })[];
    if (!row) return null;
    const { at, ...taken } = row;
    return { ...taken, now: at.getTime() };
  },

  /** Whom a step speaks to now. */
  async people(db: EntityManager, subjectId: string, audience: readonly RungAudience[]): Promise<Recipient[]> {
    const rows = (await db.query(
      `select person_id as "personId", agency_id as "agencyId", audience, for_id as "forId", has_address as "hasAddress",
              zone, weekdays, closed, quiet_from as "from", quiet_to as "to", free_days as "freeDays"
         from baraza.rung_people($1, $2)`,
      [subjectId, audience],
    )) as RecipientRow[];
    return rows.map(({ forId, zone, weekdays, closed, from, to, freeDays, ...person }) => ({
      ...person,
      ...(forId === null ? {} : { forId }),
      quiet: { zone, from: from ?? USUAL_QUIET.from, to: to ?? USUAL_QUIET.to },
      days: (freeDays ?? USUAL_QUIET.freeDays) ? { weekdays, closed: new Set(closed) } : undefined,
    }));
  },

  /** Notes what became of its steps, and who is to be told. Answers the number of the event on its stream, if there is one. */
  async settle(db: EntityManager, subjectId: string, settled: Settled): Promise<number | null> {
    const { fired, superseded = [], obsolete = [], nobody = [], notices = [], event } = settled;
    const [row] = (await db.query('select baraza.climb_reminder($1, $2, $3, $4, $5, $6, $7) as seq', [
      subjectId,
      fired ?? null,
      superseded,
      obsolete,
      nobody,
      JSON.stringify(notices),
      event ? JSON.stringify(event) : null,
    ])) as [{ seq: string | null }];
    return row.seq === null ? null : Number(row.seq);
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

  /** The calendar by which something of an agency is planned. */
  async calendar(
    db: EntityManager,
    { taskForceId, agencyId }: Pick<StaleReminder, 'taskForceId' | 'agencyId'>,
  ): Promise<WorkCalendar> {
    const [row] = (await db.query(
      'select zone, weekdays, work_from as "from", work_to as "to", closed from baraza.calendar_of($1, $2)',
      [taskForceId, agencyId],
    )) as [Omit<WorkCalendar, 'closed'> & { closed: string[] }];
    return { ...row, closed: new Set(row.closed) };
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
