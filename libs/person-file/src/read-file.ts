import { type Actor, type FileAnswer, localOf, type ReadFile, Refusal, stagesOf } from '#libs/domain';
import type { Clock, UnitOfWork } from '#libs/kernel';
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
      return { purpose, entries, stages: stagesOf(entries, moves, localOf(clock.ms(), zone).date) };
    }),
  );
  if (!answer) throw new Refusal('not_found');
  return answer;
}
