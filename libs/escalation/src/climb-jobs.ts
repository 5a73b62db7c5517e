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

/** Asks for the job of each step, for the moment at which it comes due. */
export function askJobs(jobs: Pick<JobQueue, 'ask'>, rungs: readonly RungToQueue[]): void {
  for (const rung of rungs) {
    const id = jobOf(rung);
    jobs.ask(CLIMB, { rung: id }, { id, delayMs: Math.max(0, Math.ceil(rung.inMs)) });
  }
}
