import { resetLadder } from './commands/reset-ladder.js';
import { setLadder } from './commands/set-ladder.js';

export { calendarFor } from './calendar.queries.js';
export { loadCaseSeats } from './case-seats.queries.js';
export { readLadders } from './ladder.queries.js';
export { previewReminders } from './preview-reminders.js';
export { type Reminded, remindingStore } from './reminding.store.js';
export { peopleOfRung, type Recipient } from './told.queries.js';
export { whoIsThere } from './who-is-there.js';

export { resetLadder, setLadder };

/** Every command that people give about how their table is reminded. */
export const LADDER_COMMANDS = [setLadder, resetLadder];
