import { GLASS_REVIEW_MS, localOf, type PlannedRung, type Promised, type StreamName } from '#libs/domain';
import type { CommandContext } from '#libs/kernel';
import { remindingStore } from '#libs/ladders';

const HOUR = 3_600_000;
/** When whoever is to look at it is reminded of that, in milliseconds after it was opened: at once, a day before the time is over, and then. */
const STEPS = [0, GLASS_REVIEW_MS - 24 * HOUR, GLASS_REVIEW_MS];
/** What is later than this, after an outage, is not said any more (hours). */
export const REVIEW_LADDER = { id: 'glass', rungs: [], obsoleteAfterHours: 30 * 24 };

/** The steps that are still to come, and one now for who is told first; until when it is to be looked at, on the clock of the table. */
export function reviewSteps(openedAt: number, now: number, zone: string): { due: Promised; rungs: PlannedRung[] } {
  const later = STEPS.map((after) => openedAt + after).filter((at) => at > now);
  const rungs = [now, ...later].map((at, place): PlannedRung => ({
    number: place + 1,
    at,
    audience: ['owner'],
    channels: ['app', 'mail', 'push'],
  }));
  return { due: { ...localOf(openedAt + GLASS_REVIEW_MS, zone), zone }, rungs };
}

/** Has whoever is to look at an opening told of it at once, and again when the time is over. */
export async function remindOfReview(
  db: CommandContext<object>['db'],
  { glassId, stream, holder, now, zone }: Opening,
): Promise<void> {
  const { due, rungs } = reviewSteps(now, now, zone);
  const { personId, agencyId } = holder;
  const reminded = { kind: 'glass', subjectId: glassId, stream, revision: 1, agencyId, holderId: personId } as const;
  await remindingStore.armSteps(db, { ...reminded, priority: 'urgent', due }, REVIEW_LADDER, rungs);
}

interface Opening {
  glassId: string;
  stream: StreamName;
  holder: { personId: string; agencyId: string };
  /** Milliseconds since 1970. */
  now: number;
  /** The time zone of the table. */
  zone: string;
}
