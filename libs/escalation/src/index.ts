import { replanWhenCalendarChanged } from './reactions/replan-when-calendar-changed.js';

export { CLIMB, type ClimbJob, isOfRung, untilDue } from './climb-jobs.js';
export { Climber } from './climber.js';
export type { Ways } from './telling.js';
export { Heartbeat } from './heartbeat.js';
export { readReminderHealth } from './health.queries.js';
export { QueueWatch } from './queue-watch.js';
export { noteZoneRules, replanStale } from './replanner.js';

/** What follows for reminders from what happens elsewhere. */
export const ESCALATION_REACTIONS = [replanWhenCalendarChanged];
