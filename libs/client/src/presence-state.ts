import { type Presence, TYPING_MS } from '#libs/domain';

/** Who is here in one stream: person, and until when (milliseconds) they count as typing; 0 when they are not. */
export type Here = ReadonlyMap<string, number>;

export const NOBODY: Here = new Map();

export const hereFrom = (presence: readonly Presence[], now: number): Here =>
  new Map(presence.map(({ person, typing }) => [person, typing ? now + TYPING_MS : 0]));

/** Somebody came, went, began or stopped typing. */
export function withPresence(here: Here, frame: { person: string; here: boolean; typing: boolean }, now: number): Here {
  const next = new Map(here);
  if (frame.here) next.set(frame.person, frame.typing ? now + TYPING_MS : 0);
  else next.delete(frame.person);
  return next;
}

/** Who types at this moment, in the order in which they came. */
export const typing = (here: Here, now: number): string[] =>
  [...here].filter(([, until]) => until > now).map(([person]) => person);

/** Who is here in any of several streams; whoever types in one of them counts as typing. */
export function hereInAny(all: readonly Here[]): Here {
  const joined = new Map<string, number>();
  for (const here of all)
    for (const [person, until] of here) joined.set(person, Math.max(until, joined.get(person) ?? 0));
  return joined;
}
