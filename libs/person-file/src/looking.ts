import type { Actor } from '#libs/domain';
import type { CommandContext, Kernel } from '#libs/kernel';
import { type Look, lookStore } from './look.store.js';

/** What somebody looks for, before it is known how much they find. */
type Sought = Omit<Look, 'found'>;

/**
 * Reads when its turn among the readings has come, and keeps in the log that somebody looked and how much they found, in the same transaction. It is
 * no command: a command keeps its answer, and this must not. The last thing it does is to wait for the end of the table's log.
 */
export const looking = <T>(
  { unitOfWork, key }: Pick<Kernel, 'unitOfWork' | 'key'>,
  actor: Actor,
  sought: Sought,
  read: (db: CommandContext<object>['db']) => Promise<T>,
  count: (answer: T) => number,
): Promise<T> =>
  unitOfWork.inTurn(actor.sessionId ?? actor.personId, () =>
    unitOfWork.write(actor, async (db) => {
      const answer = await read(db);
      await lookStore.note(db, key, actor.taskForceId, { ...sought, found: count(answer) });
      return answer;
    }),
  );
