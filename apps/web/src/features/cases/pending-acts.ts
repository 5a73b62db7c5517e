import type { MessageNote, PinMessage, ReactToMessage, Sign } from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { rowKey } from './thread.js';
import type { StreamName } from '#libs/domain';

/** Commands about a message that was said already. */
const ABOUT: readonly string[] = ['message.edit', 'message.withdraw', 'message.react', 'message.pin'];
/** Commands that say something: they stand as lines of their own. */
const SAYS: readonly string[] = ['message.post', 'part.open', 'action.open', 'action.propose'];

/** What waits, is refused or is just sent: words that stand at the end, and acts by the message that they are about. */
export interface Pending {
  said: readonly OutboxEntry[];
  about: ReadonlyMap<string, readonly OutboxEntry[]>;
}

/** @param isShown whether the place of an entry stands on the screen */
export function pendingOf(entries: readonly OutboxEntry[], isShown: (lane: string) => boolean): Pending {
  // Where the message that it is about is no longer read, what was typed stands by itself.
  const alone = ({ name, lane, state }: OutboxEntry) =>
    name === 'message.edit' && state === 'refused' && !isShown(lane);
  const about = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    if (!ABOUT.includes(entry.name) || alone(entry)) continue;
    const key = rowKey(entry.lane as StreamName, (entry.input as { seq: number }).seq);
    about.set(key, [...(about.get(key) ?? []), entry]);
  }
  return { said: entries.filter((entry) => SAYS.includes(entry.name) || alone(entry)), about };
}

/** The signs on a message as they will be once what waits has been sent. */
export function signsWith(
  signs: MessageNote['signs'],
  entries: readonly OutboxEntry[],
  me: string,
): MessageNote['signs'] {
  let next = signs;
  for (const { name, state, input } of entries) {
    if (name !== 'message.react' || state === 'refused') continue;
    const { sign, on } = input as ReactToMessage;
    const others = (next[sign] ?? []).filter((person) => person !== me);
    const had = (next[sign] ?? []).includes(me);
    next = { ...next, [sign]: on ? (had ? next[sign]! : [...others, me]) : others };
  }
  return next;
}

/** Whether a message is pinned once what waits has been sent. */
export const pinnedWith = (pinned: boolean, entries: readonly OutboxEntry[]): boolean =>
  entries
    .filter(({ name, state }) => name === 'message.pin' && state !== 'refused')
    .reduce((_, { input }) => (input as PinMessage).on, pinned);

/** The command that still waits on this device and would be undone by the opposite one. */
export const waitingSign = (entries: readonly OutboxEntry[], sign: Sign): OutboxEntry | undefined =>
  entries.find(
    ({ name, state, unsure, input }) =>
      name === 'message.react' && state === 'waiting' && !unsure && (input as ReactToMessage).sign === sign,
  );
