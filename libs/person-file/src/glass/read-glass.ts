import { type Actor, type GlassFile, type ReadGlass, Refusal, SHOWN_IN_EMERGENCY } from '#libs/domain';
import type { UnitOfWork } from '#libs/kernel';
import { findGlasses, openByGlass } from './glass.queries.js';

/**
 * Reads a file that was opened in an emergency. As every reading of a file it is no command, and is noted in the log in the transaction that reads.
 * @throws Refusal `not_found` once the two hours are over, and for everybody but whoever opened it; what is noted of that stays
 */
export async function readGlass(unitOfWork: UnitOfWork, actor: Actor, { glassId }: ReadGlass): Promise<GlassFile> {
  const answer = await unitOfWork.inTurn(actor.sessionId ?? actor.personId, () =>
    unitOfWork.write(actor, async (db): Promise<GlassFile | null> => {
      const entries = await openByGlass(db, glassId);
      const [glass] = entries ? await findGlasses(db, { glassId }) : [];
      return entries && glass ? { glass, entries, notice: SHOWN_IN_EMERGENCY } : null;
    }),
  );
  if (!answer) throw new Refusal('not_found');
  return answer;
}
