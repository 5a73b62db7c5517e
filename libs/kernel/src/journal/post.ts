import type { Pool } from 'pg';
import { type CommandAnswer, Refusal, type RefusalCode, type StreamName, type WireEvent } from '#libs/domain';
import type { PostItem } from '../command/lines.js';
import { asRefusal, isTransient } from '../errors/database-error.js';
import { wireEvent } from './event-row.js';
import type { Recorded } from './journal.js';

/** What became of the message at a place; with none, of all that were posted: the number of the first of them, and when. */
interface PostRow {
  place: number | null;
  state: 'posted' | 'seen' | 'not_found' | 'closed' | 'reused' | keyof typeof WRONG;
  seq: string | null;
  at: Date | null;
  anchor: string | null;
}

const REFUSED: Partial<Record<PostRow['state'], RefusalCode>> = {
  not_found: 'not_found',
  closed: 'illegal_move',
  reused: 'command_id_reused',
};

/** What can be wrong with a message that only the database knows, in words. */
const WRONG = {
  replyTo: 'is no message here that you may read',
  mentions: 'must be among those who read this',
  files: 'must be yours, put up for this place, and hang on no other message',
} as const;

const isWrong = (state: PostRow['state']): state is keyof typeof WRONG => Object.hasOwn(WRONG, state);

/** Posts messages of several people in one commit, by one call of the gate. Answers each, and what was recorded. */
export async function postMessages(
  pool: Pool,
  stream: StreamName,
  items: readonly PostItem[],
): Promise<{ answers: (CommandAnswer | Refusal)[]; recorded: Recorded }> {
  const rows = await callPost(pool, stream, items);
  const posted = rows.find(({ place }) => place === null);
  const others = new Map(rows.map((row) => [row.place, row]));
  const events: WireEvent[] = [];
  const answers = items.map((item, place) => {
    const other = others.get(place + 1);
    if (other) return answerOf(other);
    const event = postedEvent(posted!, Number(posted!.seq) + events.length, item);
    events.push(event);
    return { seq: event.seq, result: {} };
  });
  return { answers, recorded: { stream, events } };
}

/** What somebody is told whose message was not posted now. */
function answerOf({ state, seq }: PostRow): CommandAnswer | Refusal {
  if (isWrong(state)) return new Refusal('invalid_input', { [state]: [WRONG[state]] });
  const refused = REFUSED[state];
  return refused ? new Refusal(refused) : { seq: Number(seq), result: {} };
}

async function callPost(pool: Pool, stream: StreamName, items: readonly PostItem[]): Promise<PostRow[]> {
  const values = [
    stream,
    items.map((item) => item.personId),
    items.map((item) => item.agencyId),
    items.map((item) => item.commandId),
    items.map((item) => item.words),
    items.map((item) => item.body),
  ];
  const call = {
    name: 'post',
    text: 'select place, state, seq, at, anchor from baraza.post($1, $2, $3, $4, $5, $6)',
    values,
  };
  try {
    return (await pool.query<PostRow>(call)).rows;
  } catch (error) {
    if (!isTransient(error)) throw asRefusal(error);
    return (await pool.query<PostRow>(call)).rows;
  }
}

const postedEvent = ({ at, anchor }: PostRow, seq: number, item: PostItem): WireEvent =>
  wireEvent({
    seq,
    type: 'message.posted',
    at: at!,
    actor: item.personId,
    agency_id: item.agencyId,
    body: item.body,
    content_id: item.commandId,
    words: item.words,
    anchor,
  });
