import type { Job, JobQueue } from '#libs/kernel';
import type { QueuedRung, RungToQueue } from './reminder.store.js';

/** Wakes whoever climbs. It carries the name of the step for the queue's sake; what is due, the database knows. */
export const CLIMB: Job<{ rung: string }> = { name: 'climb' };

/** As whom reminders are fired and watched over. */
export const CLIMBER = { system: 'system:reminders' } as const;

/** How far ahead jobs are asked for; the rest is asked for in time by later rounds. */
export const AHEAD = '3 minutes';
export const QUEUED_AT_ONCE = 1000;

/** Jobs for steps begin with this; whatever else asks to climb at once has a name of chance. */
export const OF_RUNG = 'rung-';

/** The name of a step's job. Each time that one is asked for it is another, since a queue takes a name once. */
export const jobOf = ({ subjectId, revision, number, generation }: QueuedRung): string =>
  `${OF_RUNG}${subjectId}-${revision}-${number}-${generation}`;

/** Whether a job was asked for a step; else somebody planned something. */
export const isOfRung = ({ rung }: { rung: string }): boolean => rung.startsWith(OF_RUNG);

/** The queue counts from a whole millisecond: without this much more a job might come before its step is due, and find nothing. */
const ROUNDED_MS = 1;

/** Asks for the job of each step, for the moment at which it comes due. */
export function askJobs(jobs: Pick<JobQueue, 'ask'>, rungs: readonly RungToQueue[]): void {
  for (const rung of rungs) {
    const id = jobOf(rung);
    jobs.ask(CLIMB, { rung: id }, { id, delayMs: Math.max(0, Math.ceil(rung.dueAt - performance.now()) + ROUNDED_MS) });
  }
}
