import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';

/** The one writer of what becomes of words once they were said. */
export const messageStore = {
  /** The words of a message count no longer; new ones follow. They are kept, for those who read it. */
  async supersede(db: EntityManager, stream: StreamName, seq: number): Promise<void> {
    await db.query('select baraza.supersede_words($1, $2)', [stream, seq]);
  },

  /** Takes the words of a message away for good. Answers the numbers of the events that lost theirs. */
  async withdraw(db: EntityManager, stream: StreamName, seq: number): Promise<number[]> {
    const [row] = (await db.query('select baraza.withdraw_words($1, $2) as erased', [stream, seq])) as [
      { erased: string[] },
    ];
    return row.erased.map(Number);
  },
};
