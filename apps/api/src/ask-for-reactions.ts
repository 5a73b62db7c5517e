import { CASE_REACTIONS } from '#libs/cases';
import type { EventType } from '#libs/domain';
import { DRAIN, type Kernel } from '#libs/kernel';

/** Event types that some reaction waits for; a job for every message would cost more than the message. */
const AWAITED: ReadonlySet<EventType> = new Set(CASE_REACTIONS.flatMap(({ to }) => to));

/** Asks the worker for reactions after each commit that has an event for one. */
export function askForReactions({ hint, jobs }: Kernel): void {
  hint.onCommit(({ stream, events }) => {
    if (events.some(({ type }) => AWAITED.has(type))) jobs.ask(DRAIN, { stream });
  });
}
