import type { Mention } from '#libs/domain';

/** Somebody, or a whole agency, that a message can call. */
export interface Callable {
  /** Unlike every other one in the list. */
  key: string;
  name: string;
  /** What else tells who it is: the agency of a person. */
  note: string;
  mention: Mention;
  agencyId: string;
  /** False for who is in the case and does not read the chosen place: shown, so that nobody wonders, and never called. */
  reads: boolean;
}

/** Letters without case and accents: what is typed in a hurry finds the name all the same. */
export const foldName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ς/g, 'σ');

/** The longest piece of a name that is still looked for. */
const TYPED_MAX = 40;

/** The `@` before the caret and what was typed after it, as long as it may become a name; null elsewhere. */
export function callAt(text: string, caret: number): { start: number; typed: string } | null {
  const before = text.slice(Math.max(0, caret - TYPED_MAX - 1), caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || /[\p{L}\p{N}._-]$/u.test(before.slice(0, at))) return null;
  const typed = before.slice(at + 1);
  if (/\n|^\s|\s\s/.test(typed)) return null;
  return { start: caret - typed.length - 1, typed };
}

/** Those whose name, or a word of it, begins with what was typed; those who read the place first. */
export function whoFits(callable: readonly Callable[], typed: string): Callable[] {
  const wanted = foldName(typed);
  const fits = ({ name }: Callable) => {
    const folded = foldName(name);
    return folded.startsWith(wanted) || ` ${folded}`.includes(` ${wanted}`);
  };
  return callable.filter(fits).sort((a, b) => Number(b.reads) - Number(a.reads));
}

/**
 * Whom the words call: every name of a reader that stands in them after an `@`, the longest where one begins like another.
 * @param chosen which one was meant, by name, where two have the same
 */
export function callsIn(
  words: string,
  callable: readonly Callable[],
  chosen: ReadonlyMap<string, Callable>,
): Mention[] {
  const readers = callable.filter(({ reads }) => reads).sort((a, b) => b.name.length - a.name.length);
  const called = new Map<string, Mention>();
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}._-]$/u.test(words.slice(Math.max(0, at - 2), at))) continue;
    const found = readers.find(({ name }) => standsAt(words, at + 1, name));
    if (!found) continue;
    const meant = chosen.get(found.name);
    const one = meant && readers.some(({ key }) => key === meant.key) ? meant : found;
    called.set(one.key, one.mention);
  }
  return [...called.values()];
}

/** A whole name: no letter goes on after it. */
const standsAt = (words: string, at: number, name: string): boolean =>
  words.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length, at + name.length + 2));
