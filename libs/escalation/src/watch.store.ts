import type { EntityManager } from 'typeorm';
import {
  type QueuedRung,
  type ReminderFigures,
  type RowToQueue,
  rungsToQueue,
  type RungToQueue,
} from './reminder.store.js';

/** What is asked of the database by whoever watches over the queue, by functions of the gate for the system's actor. */
export const watchStore = {
  /** Steps that come due within a time and had a job, the soonest first. */
  soon: (db: EntityManager, within: string, most: number): Promise<QueuedRung[]> =>
    db.query(
      `select subject_id as "subjectId", revision, number, generation from baraza.rungs_soon($1::interval, $2)`,
      [within, most],
    ),

  /** Counts one more job of each that is still as it was seen, and answers those. */
  async askAgain(db: EntityManager, rungs: readonly QueuedRung[]): Promise<RungToQueue[]> {
    const rows = (await db.query(
      `select subject_id as "subjectId", revision, number, generation, in_ms as "inMs"
         from baraza.ask_rungs_again($1, $2, $3, $4)`,
      [
        rungs.map(({ subjectId }) => subjectId),
        rungs.map(({ revision }) => revision),
        rungs.map(({ number }) => number),
        rungs.map(({ generation }) => generation),
      ],
    )) as RowToQueue[];
    return rungsToQueue(rows);
  },

  /** Which of these jobs are of no step that is planned. */
  async withoutRung(db: EntityManager, jobs: readonly string[]): Promise<string[]> {
    const [row] = (await db.query('select baraza.jobs_without_rung($1) as jobs', [jobs])) as [{ jobs: string[] }];
    return row.jobs;
  },

  /** Nothing fires from now on, in no worker. False when it did not fire before. */
  async stop(db: EntityManager): Promise<boolean> {
    const [row] = (await db.query('select baraza.stop_firing() as stopped')) as [{ stopped: boolean }];
    return row.stopped;
  },

  /** Notes by which rules of time zones is reckoned from now on. What was reckoned by others is to be reckoned anew; answers whether. */
  async noteZoneRules(db: EntityManager, version: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.note_tzdata($1) as changed', [version])) as [{ changed: boolean }];
    return row.changed;
  },

  note: (db: EntityManager, missing: number, orphans: number): Promise<unknown> =>
    db.query('select baraza.note_watch($1, $2)', [missing, orphans]),

  async figures(db: EntityManager): Promise<ReminderFigures> {
    const [row] = (await db.query(
      `select oldest_due_seconds as "oldestDueSeconds", parked::int, missing_jobs as "missingJobs", orphan_jobs as "orphanJobs",
              stopped
         from baraza.reminder_figures()`,
    )) as [ReminderFigures];
    return row;
  },
};
