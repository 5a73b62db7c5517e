import { endAbsence } from './commands/end-absence.js';
import { seeAbsence } from './commands/see-absence.js';
import { setAbsence } from './commands/set-absence.js';
import { setCalendar } from './commands/set-calendar.js';
import { setClosings } from './commands/set-closings.js';
import { setQuietHours } from './commands/set-quiet-hours.js';

export { readCalendar } from './calendar.queries.js';
export { renewHolidays } from './renew-holidays.js';

export { endAbsence, seeAbsence, setAbsence, setCalendar, setClosings, setQuietHours };

/** Every command that people give about when they work, are away, and are left in peace. */
export const CALENDAR_COMMANDS = [setCalendar, setClosings, setAbsence, endAbsence, seeAbsence, setQuietHours];
