import type { StreamState } from '#libs/client';
import { type MessageNote, plainWords, type WireEvent } from '#libs/domain';

/**
 * What is shown of a message that another one answers: its first line; that it was taken back; that it lies before what this
 * reader reads (`before`); or that it is not loaded (`earlier`).
 */
export type Quoted =
  | { kind: 'words'; by: string | null; words: string }
  | { kind: 'gone'; by: string | null }
  | { kind: 'before' | 'earlier'; by: null };

/** As much of it as one line needs (characters). */
const SHORT = 160;

export function quotedOf(
  { events, floor }: Pick<StreamState, 'events' | 'floor'>,
  notes: ReadonlyMap<number, MessageNote> | undefined,
  seq: number,
): Quoted {
  if (seq <= floor) return { kind: 'before', by: null };
  const event = events[seq - (events[0]?.seq ?? 1)];
  if (event?.type !== 'message.posted') return { kind: 'earlier', by: null };
  const by = event.by?.person ?? null;
  const note = notes?.get(seq);
  const said = wordsNow(event, note);
  return note?.withdrawn || said === null ? { kind: 'gone', by } : { kind: 'words', by, words: firstLine(said) };
}

/** The words of a message that count now; null once they are gone. */
export const wordsNow = (event: WireEvent<'message.posted'>, note: MessageNote | undefined): string | null =>
  note?.withdrawn ? null : ((note?.editions.at(-1) ?? event).words ?? null);

/** The first line in which something is said, without marks. */
function firstLine(words: string): string {
  const line = words.split('\n').find((one) => plainWords(one) !== '') ?? '';
  const said = plainWords(line);
  return said.length > SHORT ? `${said.slice(0, SHORT)}…` : said;
}
