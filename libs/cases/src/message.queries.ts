import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';
import { type LoadedChannel, loadChannel } from './channel.queries.js';

/** A message where somebody wants to do something about it, with the place where it was said. */
export interface LoadedMessage {
  channel: LoadedChannel;
  seq: number;
  /** Who said it. */
  personId: string;
  /** True once it was taken back. */
  withdrawn: boolean;
}

/** A message with the reader's rights; null for one that is not there or that the reader may not read. */
export async function loadMessage(db: EntityManager, stream: StreamName, seq: number): Promise<LoadedMessage | null> {
  const channel = await loadChannel(db, stream);
  if (!channel) return null;
  const [row] = (await db.query(
    `select e.actor, exists (select from baraza.event w
        where w.stream_id = e.stream_id and w.about_seq = e.seq and w.type = 'message.withdrawn') as withdrawn
       from baraza.event e where e.stream_id = $1 and e.seq = $2 and e.type = 'message.posted'`,
    [stream, seq],
  )) as { actor: string; withdrawn: boolean }[];
  return row ? { channel, seq, personId: row.actor, withdrawn: row.withdrawn } : null;
}

/** True when somebody has put this sign to the message and not taken it away. */
export async function hasSign(
  db: EntityManager,
  stream: StreamName,
  seq: number,
  sign: string,
  personId: string,
): Promise<boolean> {
  const [row] = (await db.query(
    `select (e.body::jsonb ->> 'on')::boolean as "on" from baraza.event e
      where e.stream_id = $1 and e.about_seq = $2 and e.type = 'message.reacted' and e.actor = $3 and e.body::jsonb ->> 'sign' = $4
      order by e.seq desc limit 1`,
    [stream, seq, personId, sign],
  )) as { on: boolean }[];
  return row?.on ?? false;
}
