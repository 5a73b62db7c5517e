import { GLASS_REVIEW_MS, localOf, type PlannedRung, type StreamName } from '#libs/domain';
import type { CommandContext } from '#libs/kernel';
import { remindingStore } from '#libs/ladders';

const HOUR = 3_600_000;
/** When whoever is to look at it is reminded of that, in milliseconds after it was opened: at once, a day before the time is over, and then. */
const STEPS = [0, GLASS_REVIEW_MS - 24 * HOUR, GLASS_REVIEW_MS];
/** What is later than this, after an outage, is not said any more (hours). */
const OBSOLETE_HOURS = 30 * 24;

/** Has whoever is to look at an opening told of it at once, and again when the time is over. */
export async function remindOfReview(
  db: CommandContext<object>['db'],
  { glassId, stream, holder, now, zone }: Opening,
): Promise<void> {
  const rungs = STEPS.map((after, place): PlannedRung => ({
    number: place + 1,
    at: now + after,
    audience: ['owner'],
    channels: ['app', 'mail', 'push'],
  }));
  const due = { ...localOf(now + GLASS_REVIEW_MS, zone), zone };
  const { personId, agencyId } = holder;
  const reminded = { kind: 'glass', subjectId: glassId, stream, revision: 1, agencyId, holderId: personId } as const;
  const ladder = { id: 'glass', rungs: [], obsoleteAfterHours: OBSOLETE_HOURS };
  await remindingStore.armSteps(db, { ...reminded, priority: 'urgent', due }, ladder, rungs);
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
