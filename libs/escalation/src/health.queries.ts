import type { EntityManager } from 'typeorm';
import { type ReminderHealth, Refusal } from '#libs/domain';

type Row = Omit<ReminderHealth, 'at' | 'lookedAt' | 'stoppedAt'> & {
  at: Date;
  lookedAt: Date | null;
  stoppedAt: Date | null;
};

/** How reminders of the reader's table fare. Refuses whoever does not look after the table as a whole. */
export async function readReminderHealth(db: EntityManager): Promise<ReminderHealth> {
  const [row] = (await db.query(
    `select at, oldest_due_seconds as "oldestDueSeconds", planned::int, waiting::int, held::int, retrying::int, parked, failed,
            looked_at as "lookedAt", stopped_at as "stoppedAt"
       from baraza.reminder_health()`,
  )) as Row[];
  if (!row) throw new Refusal('forbidden');
  const { at, lookedAt, stoppedAt, ...rest } = row;
  return {
    at: at.toISOString(),
    ...rest,
    lookedAt: lookedAt?.toISOString() ?? null,
    stoppedAt: stoppedAt?.toISOString() ?? null,
  };
}
