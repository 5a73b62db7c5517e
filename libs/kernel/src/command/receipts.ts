import type { EntityManager } from 'typeorm';
import { type CommandAnswer, Refusal, type StreamName } from '#libs/domain';
import { askKnown } from '../unit-of-work/known-question.js';

/** How a stream stands: its number, and how often numbers were given anew. */
export interface Standing {
  head: number;
  epoch: number;
}

/** A command that was taken up: how the stream stands that is locked for it, if the actor may act on it; or its receipt, if it was seen before. */
interface Taken {
  at?: Standing;
  receipt?: { command: string; stream: string; seq: number; result: string; visible: boolean };
}

const TAKE_UP = 'select baraza.take_up($1, $2, $3, $4, $5, $6) as taken';
const FILL = 'update baraza.receipt set stream_id = $3, seq = $4, result = $5 where actor = $1 and command_id = $2';

/**
 * Claims a command's id for its actor, before any lock: a second try at the same time waits here. Then locks the stream it acts on.
 * Whoever gives it again is told the first answer, if it is the same command and they may still see its stream. What fails leaves no receipt.
 * @param stream what it acts on; null where it begins with this command
 * @param locks whether that is locked at once
 * @param holdsAt how it must stand; otherwise, or where the command was given before, whatever is sent with this is undone, to be done again
 * @throws Refusal `command_id_reused`, `not_found`
 */
export async function takeUp(
  db: EntityManager,
  { actor, id, name }: Record<'actor' | 'id' | 'name', string>,
  stream: StreamName | null,
  locks: boolean,
  holdsAt?: Standing,
): Promise<{ at?: Standing; before?: CommandAnswer }> {
  const values = [actor, id, name, locks ? stream : null, holdsAt?.head, holdsAt?.epoch];
  const [{ taken }] = (await askKnown(db, 'take up', TAKE_UP, values)) as [{ taken: Taken }];
  const { at, receipt } = taken;
  if (!receipt) return at ? { at } : {};
  if (receipt.command !== name || (stream && receipt.stream !== stream)) throw new Refusal('command_id_reused');
  if (!receipt.visible) throw new Refusal('not_found');
  return { before: { seq: receipt.seq, result: JSON.parse(receipt.result) as unknown } };
}

/** Notes what the command answered. */
export async function fillReceipt(
  db: EntityManager,
  actor: string,
  id: string,
  stream: StreamName,
  { seq, result }: CommandAnswer,
): Promise<void> {
  await askKnown(db, 'fill receipt', FILL, [actor, id, stream, seq, JSON.stringify(result)]);
}
