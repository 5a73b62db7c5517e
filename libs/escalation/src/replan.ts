import { planRungs } from '#libs/domain';
import { calendarFor } from '#libs/ladders';
import { type ReminderDatabase, reminderStore } from './reminder.store.js';

/**
 * Reckons the steps of one reminder anew that are still to come, by the calendar as it is now, in one transaction. The ladder is the
 * one that it started with. Answers how many moved.
 */
export async function replan(db: ReminderDatabase, subjectId: string): Promise<number> {
  const stale = await reminderStore.takeStale(db, subjectId);
  if (!stale) return 0;
  const calendar = await calendarFor(db, stale.taskForceId, stale.agencyId);
  return reminderStore.move(db, subjectId, planRungs(stale.ladder, stale.due, calendar));
}
