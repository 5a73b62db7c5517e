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

  async setQuiet(db: EntityManager, { from, to, freeDays }: SetQuietHours): Promise<void> {
    await db.query('select baraza.set_quiet_hours($1, $2, $3)', [from, to, freeDays]);
  },
};
