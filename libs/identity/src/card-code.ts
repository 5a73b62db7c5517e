import { type Actor, Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { cardCode, cardHash } from './card-secret.js';
import { identityStore } from './identity.store.js';

/**
 * The code of the card that a command gave, to be shown.
 * @throws Refusal `illegal_move` where another card was given since, or with other chance: what would be shown opens nothing
 */
export async function codeOfGiven(
  { unitOfWork, key }: Pick<Kernel, 'unitOfWork' | 'key'>,
  actor: Actor,
  { commandId, caseId, chance }: { commandId: string; caseId: string; chance: string },
): Promise<string> {
  const code = cardCode(key, commandId, chance);
  const stands = await unitOfWork.readAtOnce(actor, (db) => identityStore.cardStands(db, caseId, cardHash(key, code)));
  if (!stands) throw new Refusal('illegal_move');
  return code;
}
