import {
  type Actor,
  type DisclosureNotice,
  type EntryView,
  type FileAnswer,
  localOf,
  type ReadFile,
  REDISCLOSURE,
  Refusal,
  stagesOf,
} from '#libs/domain';
import type { Clock, UnitOfWork } from '#libs/kernel';
import { findToldBy } from './disclosures.queries.js';
import { loadMoves, loadZone, openFile } from './file.queries.js';

/**
 * Opens a person's file. It is no command: a command's answer is kept with its receipt, and asked for again it would be told again
 * after the permission is gone. What is shown is noted in the log of who opened files, in the transaction that reads it.
 * @throws Refusal `not_found` for whoever has no access, as for a file that is not; what is noted of that stays
 */
export async function readFile(
  { unitOfWork, clock }: { unitOfWork: UnitOfWork; clock: Clock },
  actor: Actor,
  { caseId, purpose = 'COC' }: ReadFile,
): Promise<FileAnswer> {
  const answer = await unitOfWork.inTurn(actor.sessionId ?? actor.personId, () =>
    unitOfWork.write(actor, async (db): Promise<FileAnswer | null> => {
      const entries = await openFile(db, caseId, purpose);
      if (!entries) return null;
      const zone = await loadZone(db);
      const moves = await loadMoves(db, caseId, zone);
      const stages = stagesOf(entries, moves, localOf(clock.ms(), zone).date);
      return { purpose, entries, stages, notice: await noticeOf(db, entries) };
    }),
  );
  if (!answer) throw new Refusal('not_found');
  return answer;
}

/** What stands with what is told by agreement: that it is not to be passed on, and by which agreements it is told. */
async function noticeOf(
  db: Parameters<typeof findToldBy>[0],
  entries: readonly EntryView[],
): Promise<DisclosureNotice | null> {
  const shareIds = [...new Set(entries.flatMap(({ basis }) => (basis === 'own' ? [] : [basis.shareId])))];
  return shareIds.length ? { text: REDISCLOSURE, by: await findToldBy(db, shareIds) } : null;
}
