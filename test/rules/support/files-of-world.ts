import type { StreamName } from '#libs/domain';
import { personId } from '../../support/table.js';
import { contextOf, idOf } from './actors.js';
import { connected } from './connection.js';

/** The name of something in the store of a world. */
export const keyOf = (name: string): string => idOf(`in the store: ${name}`).replaceAll('-', '');

/**
 * Files in a world: one of Ana's on her first message and one that is gone; one of hers and one of Ben's that hang on none
 * yet; and one of the stranger's at the other table.
 */
export async function leaveFiles(superUrl: string, stream: StreamName, otherStream: StreamName): Promise<void> {
  const files = [
    ['said', 'ana', stream, 2, 'ready'],
    ['gone', 'ana', stream, 3, 'gone'],
    ['unsaid', 'ana', stream, null, 'ready'],
    ['of ben', 'ben', stream, null, 'ready'],
    ['elsewhere', 'stranger', otherStream, 2, 'ready'],
  ] as const;
  await connected(superUrl, async (client) => {
    for (const [name, who, of, seq, state] of files)
      await client.query(
        `insert into baraza.file (id, task_force_id, stream_id, seq, person_id, kind, type, bytes, received, hash, store_key, state, made_at)
         values ($1, $2, $3, $4, $5, 'document', 'text/plain', 10, 10, sha256('x'), $6, $7, baraza.now())`,
        [idOf(`file ${name}`), contextOf(who).taskForce, of, seq, personId(who), keyOf(name), state],
      );
  });
}
