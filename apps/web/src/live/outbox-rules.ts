import {
  type FileRef,
  type OpenPart,
  parseStream,
  type PostMessage,
  type RefusalAnswer,
  type RefusalCode,
  type WireEvent,
} from '#libs/domain';
import { goesAlong } from './goes-along.js';

/** A file on something that nobody has yet, as it is named there; its type as the server found it. */
export type UnsentFile = Pick<FileRef, 'id' | 'kind' | 'bytes'> & Partial<Pick<FileRef, 'type'>>;

/** A command that waits on this device until the server has answered it. */
export interface OutboxEntry {
  /** The command's id: made once, repeated with every try, so that it is carried out once. */
  id: string;
  /** Whose it is. Nobody else who signs in on this device sees or sends it. */
  person: string;
  /** Where it belongs; within one lane the order is kept. A stream's name, or `cases` for a case that does not exist yet. */
  lane: string;
  /** The case in which it was written, where its lane does not say so. It stays on this device. */
  caseId?: string;
  /** What the files are that its input names by their ids. It stays on this device. */
  files?: readonly UnsentFile[];
  /** Its place in the order. */
  place: number;
  name: string;
  input: unknown;
  /** When it was written, ISO 8601. */
  at: string;
  state: 'waiting' | 'sending' | 'refused' | 'sent';
  /** True once it left this device without an answer coming back: it may have been carried out. */
  unsure: boolean;
  /** How often the server failed at it. */
  failures: number;
  /** Why it was refused, in the server's words. */
  refusal?: RefusalAnswer['error'];
  /** Once it is sent: the number of its event, and what the server answered. */
  seq?: number;
  result?: unknown;
}

/** After this many failures of the server the entry is shown as refused and no longer holds up what comes after it. */
export const FAILURES_MAX = 5;

/** Refusals that pass by themselves: the same entry is tried again. */
const PASSING: readonly RefusalCode[] = ['busy', 'too_fast', 'failed', 'not_signed_in'];

/** Commands that begin the stream of their lane: without them nothing behind them has a place to go. */
const BEGINS_LANE: readonly string[] = ['part.open'];

/**
 * The entries that may go now: of every lane the first that is neither refused nor sent, unless it is under way. Behind a
 * beginning that was refused nothing goes, until its author has decided about it.
 */
export function nextToSend(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const first = new Map<string, OutboxEntry>();
  for (const entry of inOrder(entries)) {
    if (entry.state === 'sent' || first.has(entry.lane)) continue;
    if (entry.state !== 'refused' || BEGINS_LANE.includes(entry.name)) first.set(entry.lane, entry);
  }
  return [...first.values()].filter((entry) => entry.state === 'waiting');
}

/** The case in which something was written, also when nothing of that case is read any more. */
export function caseOf({ caseId, lane, input }: Pick<OutboxEntry, 'caseId' | 'lane' | 'input'>): string | null {
  const stream = parseStream(lane);
  return stream?.kind === 'case' ? stream.id : (caseId ?? (input as { caseId?: string }).caseId ?? null);
}

/** The files that hang on something unsent, as far as this device knows what they are. */
export function filesOn({ input, files = [] }: Pick<OutboxEntry, 'input' | 'files'>): UnsentFile[] {
  const { files: ids = [] } = input as { files?: readonly string[] };
  return ids.flatMap((id) => files.find((file) => file.id === id) ?? []);
}

export const inOrder = (entries: readonly OutboxEntry[]): OutboxEntry[] =>
  [...entries].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

export const departing = (entry: OutboxEntry): OutboxEntry => ({ ...entry, state: 'sending', refusal: undefined });

/** The server carried it out. */
export const answered = (entry: OutboxEntry, seq: number, result: unknown): OutboxEntry => ({
  ...entry,
  state: 'sent',
  seq,
  result,
});

/** No answer came: it waits, and from now on it may already be with the others. */
export const unanswered = (entry: OutboxEntry): OutboxEntry => ({ ...entry, state: 'waiting', unsure: true });

/** The server said no: for now (it waits on) or for good (it stays, with the reason, until its author decides). */
export function declined(entry: OutboxEntry, refusal: RefusalAnswer['error']): OutboxEntry {
  const failures = entry.failures + (refusal.code === 'failed' ? 1 : 0);
  const passes = PASSING.includes(refusal.code) && failures < FAILURES_MAX;
  return passes ? { ...entry, state: 'waiting', failures } : { ...entry, state: 'refused', failures, refusal };
}

/** May its author still take it back? Only while it is certain that nobody else has it. */
export const mayTakeBack = (entry: OutboxEntry): boolean =>
  entry.state === 'refused' || (entry.state === 'waiting' && !entry.unsure);

/** What an author may still change of an entry that nobody has: where it goes, and what is in it. */
export type Rewritten = Partial<Pick<OutboxEntry, 'lane' | 'name' | 'input'>>;
/** The same for one of several. */
export interface RewrittenEntry {
  id: string;
  change: Rewritten;
}

/**
 * The entry as its author wants it now. It keeps its id: had the server carried it out after all, it would say so rather than
 * do it twice.
 */
export const rewritten = (entry: OutboxEntry, change: Rewritten, newId: () => string): OutboxEntry => ({
  ...triedAgain(entry, newId),
  ...change,
});

/**
 * After the message that begins a part was taken back: the next one of the same part that is certainly with nobody, as the
 * one that begins it; null when there is none.
 */
export function heirOf(taken: OutboxEntry, entries: readonly OutboxEntry[]): RewrittenEntry | null {
  if (taken.name !== 'part.open') return null;
  const next = inOrder(entries).find(
    ({ id, lane, name }) => id !== taken.id && lane === taken.lane && name === 'message.post',
  );
  if (!next || !mayTakeBack(next)) return null;
  const said = next.input as PostMessage;
  const { partId, caseId, part, agencyIds } = taken.input as OpenPart;
  const input: OpenPart = { partId, caseId, part, agencyIds, words: said.words, ...goesAlong(said) };
  return { id: next.id, change: { name: 'part.open', input } };
}

/** What is left after a page was closed in the middle of sending: nobody knows whether it arrived. */
export const afterReload = (entry: OutboxEntry): OutboxEntry => (entry.state === 'sending' ? unanswered(entry) : entry);

/** Another try by its author. An id that the server took for something else is not used again. */
export const triedAgain = (entry: OutboxEntry, newId: () => string): OutboxEntry => ({
  ...entry,
  id: entry.refusal?.code === 'command_id_reused' ? newId() : entry.id,
  state: 'waiting',
  failures: 0,
  refusal: undefined,
});

/** The ids of the entries that stand in the stream by now: as an event of their own, or below its head. */
export function settled(entries: readonly OutboxEntry[], events: readonly WireEvent[], head: number): Set<string> {
  const done = new Set<string>();
  if (entries.length === 0) return done;
  const recorded = new Set(events.map((event) => event.id));
  for (const entry of entries) {
    if (recorded.has(entry.id) || (entry.state === 'sent' && (entry.seq ?? 0) <= head)) done.add(entry.id);
  }
  return done;
}
