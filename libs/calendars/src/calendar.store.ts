import type { EntityManager } from 'typeorm';
import type { Closing, SetAbsence, SetCalendar, SetQuietHours } from '#libs/domain';
import type { Holiday } from './holidays.js';

/** The one writer of when people work, are away, and are left in peace: functions of the gate, each of which checks the actor. */
export const calendarStore = {
  async set(
    db: EntityManager,
    { weekdays, from, to, country }: SetCalendar,
    holidays: readonly Holiday[],
  ): Promise<void> {
    await db.query('select baraza.set_calendar($1, $2, $3, $4, $5)', [
      weekdays,
      from,
      to,
      country ?? null,
      JSON.stringify(holidays),
    ]);
  },

  /** Tables whose public holidays were looked up longer ago than this, such as `1 month`. For the system, as what follows. */
  holidaysToRenew: (db: EntityManager, older: string): Promise<{ taskForceId: string; country: string }[]> =>
    db.query('select task_force_id as "taskForceId", country from baraza.holidays_to_renew($1::interval)', [older]),

  /** Notes them as they are known now; answers the number of the event on the table's stream where days to come differ. */
  async renewHolidays(
    db: EntityManager,
    taskForceId: string,
    country: string,
    holidays: readonly Holiday[],
  ): Promise<number | null> {
    const [row] = (await db.query('select baraza.renew_holidays($1, $2, $3) as seq', [
      taskForceId,
      country,
      JSON.stringify(holidays),
    ])) as [{ seq: string | null }];
    return row.seq === null ? null : Number(row.seq);
  },

  async close(db: EntityManager, agencyId: string | undefined, closings: readonly Closing[]): Promise<void> {
    await db.query('select baraza.set_closings($1, $2)', [agencyId ?? null, JSON.stringify(closings)]);
  },

  async setAbsence(db: EntityManager, { absenceId, personId, first, last, deputyId }: SetAbsence): Promise<void> {
    await db.query('select baraza.set_absence($1, $2, $3, $4, $5)', [
      absenceId,
      personId,
      first,
      last,
      deputyId ?? null,
    ]);
  },

  async endAbsence(db: EntityManager, absenceId: string): Promise<void> {
    await db.query('select baraza.end_absence($1)', [absenceId]);
  },

  /** Answers whether it was the actor's own. */
  async seeAbsence(db: EntityManager, absenceId: string): Promise<boolean> {
    const [{ seen }] = (await db.query('select baraza.see_absence($1) as seen', [absenceId])) as [{ seen: boolean }];
    return seen;
  },

  async setQuiet(db: EntityManager, { from, to, freeDays }: SetQuietHours): Promise<void> {
    await db.query('select baraza.set_quiet_hours($1, $2, $3)', [from, to, freeDays]);
  },
};
