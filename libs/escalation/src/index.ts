import { replanWhenCalendarChanged } from './reactions/replan-when-calendar-changed.js';

export { CLIMB } from './climb-jobs.js';
export { Climber } from './climber.js';
export type { Ways } from './climb.js';
export { QueueWatch } from './queue-watch.js';
export { replanStale } from './replanner.js';

/** What follows for reminders from what happens elsewhere. */
export const ESCALATION_REACTIONS = [replanWhenCalendarChanged];
