import type { EntityManager } from 'typeorm';

/**
 * Asks what is asked all the time: a connection keeps it under this name, and is sent the values alone from then on.
 * @param text always the same for a name; names what it answers, so that it stays the same when functions are made anew
 */
export const askKnown = (db: EntityManager, name: string, text: string, values: unknown[]): Promise<unknown> =>
  // The driver's own form of a question, which TypeORM hands on as it is; its types know texts only.
  db.query({ name, text } as unknown as string, values);
