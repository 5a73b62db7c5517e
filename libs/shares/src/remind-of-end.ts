import {
  localOf,
  type PlannedRung,
  type Promised,
  SHARE_OVER_STEP,
  SHARE_PROMPT_STEP,
  sharePromptAt,
  type ShareTerms,
  type StreamName,
} from '#libs/domain';
import type { CommandContext } from '#libs/kernel';
import { remindingStore } from '#libs/ladders';
import { aReaderOf } from './share.queries.js';

type Db = CommandContext<object>['db'];

/** What is later than this, after an outage, is not said any more (hours). */
const OBSOLETE_HOURS = 30 * 24;
const LADDER = { id: 'share', rungs: [], obsoleteAfterHours: OBSOLETE_HOURS };

/** An agreement whose end is spoken of, after the event of that number. */
interface Ending {
  shareId: string;
  stream: StreamName;
  seq: number;
}

/** Has the agency that tells asked, before it ends, to ask the person; whoever gave or renewed it first. */
export const promptBeforeEnd = (
  db: Db,
  of: Ending,
  terms: Pick<ShareTerms, 'controllerAgencyId' | 'fromAt' | 'until' | 'untilAt'>,
  holderId: string,
): Promise<void> =>
  arm(db, of, terms.controllerAgencyId, holderId, terms.until, {
    number: SHARE_PROMPT_STEP,
    at: sharePromptAt(terms),
    audience: ['owner'],
    channels: ['app', 'mail'],
  });

/**
 * Tells the agency that was told, at once, that it was taken back at this moment (milliseconds since 1970): stop, and do not use it further. Those
 * who speak for it are told, and somebody who reads the agreement also where it has nobody in these roles.
 */
export async function tellOver(
  db: Db,
  of: Ending,
  { recipientAgencyId, until: { zone } }: Pick<ShareTerms, 'recipientAgencyId' | 'until'>,
  now: number,
): Promise<void> {
  const reader = await aReaderOf(db, of.stream, recipientAgencyId);
  await arm(
    db,
    of,
    recipientAgencyId,
    reader,
    { ...localOf(now, zone), zone },
    {
      number: SHARE_OVER_STEP,
      at: now,
      audience: ['owner', 'duty', 'liaison', 'deputy', 'lead'],
      channels: ['app', 'mail', 'push'],
    },
  );
}

async function arm(
  db: Db,
  { shareId, stream, seq }: Ending,
  agencyId: string,
  holderId: string | null,
  due: Promised,
  rung: PlannedRung,
): Promise<void> {
  const reminded = { kind: 'share', subjectId: shareId, stream, revision: seq, agencyId, holderId } as const;
  await remindingStore.armSteps(db, { ...reminded, priority: 'normal', due }, LADDER, [rung]);
}
