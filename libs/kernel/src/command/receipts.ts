import type { EntityManager } from 'typeorm';
import { type CommandAnswer, Refusal, type StreamName } from '#libs/domain';

interface ReceiptRow {
  command: string;
  stream_id: string;
  seq: string;
  result: string;
  visible: boolean;
}

/**
 * Claims a command's id for its actor and, unless the command opens a stream, for the one it acts on, before any lock: a second try at the same time waits here. Null when it is new;
 * otherwise the first answer, for those who may still see the stream. What fails leaves no receipt.
 */
export async function claimReceipt(
  db: EntityManager,
  actor: string,
  id: string,
  command: string,
  stream: StreamName | null,
): Promise<CommandAnswer | null> {
  const claimed = (await db.query(
    `insert into baraza.receipt (actor, command_id, command, at) values ($1, $2, $3, baraza.now()) on conflict do nothing returning 1`,
    [actor, id, command],
  )) as unknown[];
  if (claimed.length) return null;
  const [row] = (await db.query(
    `select r.command, r.stream_id, r.seq, r.result, exists (select from baraza.stream s where s.id = r.stream_id) as visible
       from baraza.receipt r where r.actor = $1 and r.command_id = $2`,
    [actor, id],
  )) as ReceiptRow[];
  if (!row || row.command !== command || (stream && row.stream_id !== stream)) throw new Refusal('command_id_reused');
  if (!row.visible) throw new Refusal('not_found');
  return { seq: Number(row.seq), result: JSON.parse(row.result) as unknown };
}

/** Notes what the command answered. */
export async function fillReceipt(
  db: EntityManager,
  actor: string,
  id: string,
  stream: StreamName,
  answer: CommandAnswer,
): Promise<void> {
  await db.query(
    `update baraza.receipt set stream_id = $3, seq = $4, result = $5 where actor = $1 and command_id = $2`,
    [actor, id, stream, answer.seq, JSON.stringify(answer.result)],
  );
}
