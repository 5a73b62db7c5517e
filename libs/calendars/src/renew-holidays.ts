import { taskForceStream } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { calendarStore } from './calendar.store.js';
import { holidaysOf } from './holidays.js';

const RENEWER = { system: 'system:calendars' } as const;

/** How old what is known of public holidays becomes before it is looked up again. */
const OLDER = '1 month';

/**
 * Looks up again which public holidays tables keep: they are known for some years ahead, and a newer version of this program may know
 * others. Where days to come differ, it is an event of the table's stream, after which reminders are planned anew.
 */
export async function renewHolidays({ unitOfWork, clock, hint, log }: Parts): Promise<void> {
  const tables = await unitOfWork.write(RENEWER, (db) => calendarStore.holidaysToRenew(db, OLDER));
  for (const { taskForceId, country } of tables) {
    const holidays = await holidaysOf(country, clock.now().getUTCFullYear());
    const seq = await unitOfWork.write(RENEWER, (db) =>
      calendarStore.renewHolidays(db, taskForceId, country, holidays),
    );
    if (seq === null) continue;
    hint.moved(new Map([[taskForceStream(taskForceId), seq]]));
    log.info({ country }, 'public holidays are others than they were known to be: what is planned is planned anew');
  }
}

type Parts = Pick<Kernel, 'unitOfWork' | 'clock' | 'hint' | 'log'>;
