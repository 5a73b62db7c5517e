import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, Job, JobQueue } from '#libs/kernel';
import type { QueuedRung, RungToQueue } from './reminder.store.js';

/**
 * Wakes whoever climbs. It carries the name of the step for the queue's sake, and when it is to be looked for it, in milliseconds since
 * 1970 by the clock that the job was put into the queue by; what is due, the database knows.
 */
export const CLIMB: Job<ClimbJob> = { name: 'climb' };

export interface ClimbJob {
  rung: string;
  /** Missing where it is to be looked at once. */
  at?: number;
}

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

/** So much earlier a job comes than its step is due, in milliseconds: until the queue has handed it over the moment has come. */
const LEAD_MS = 8;
/** Clocks tell whole milliseconds: without this much more a step might be looked for before it is due, and not be found. */
const ROUNDED_MS = 1;

/** What asks for jobs: the queue, and the clock of the machine that it counts by. */
export interface Asking {
  jobs: Pick<JobQueue, 'ask'>;
  clock: Pick<Clock, 'outsideMs'>;
}

/** Asks for the job of each step, so that it is handed over at the moment at which it comes due. */
export function askJobs({ jobs, clock }: Asking, rungs: readonly RungToQueue[]): void {
  for (const rung of rungs) {
    const id = jobOf(rung);
    const inMs = Math.max(0, Math.ceil(rung.dueAt - performance.now()) + ROUNDED_MS);
    jobs.ask(CLIMB, { rung: id, at: clock.outsideMs() + inMs }, { id, delayMs: Math.max(0, inMs - LEAD_MS) });
  }
}

/**
 * Waits until the step of a job is due, for as long as it was handed over too early: never longer than a job leads, whatever the clocks
 * of two machines say. What is looked for earlier than it is due would be found by the sweep only.
 */
export async function untilDue(clock: Asking['clock'], { at = 0 }: ClimbJob): Promise<void> {
  const latest = performance.now() + LEAD_MS;
  // A timer may come a little early.
  for (let early = at - clock.outsideMs(); early > 0 && performance.now() < latest; early = at - clock.outsideMs())
    await wait(Math.min(early, LEAD_MS));
}
