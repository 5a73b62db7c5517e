import type { TFunction } from 'i18next';
import { caseOf, type OutboxEntry } from '../../live/outbox-rules.js';
import { refusalWords } from '../../words/refusal-words.js';

/** Something of one's own that nobody else has. */
export interface Unsent {
  key: string;
  /** What was typed; or, for an act without words, why it was not done. */
  words: string;
  /** It was meant for a part and not for everybody in the case. */
  inPart: boolean;
}

/** What of this case waits or was refused, in its common part and in any other, whether or not one still reads it. */
export const unsentEntries = (caseId: string, entries: readonly OutboxEntry[], t: TFunction): Unsent[] =>
  entries.flatMap((entry) => {
    if (entry.state === 'sent' || caseOf(entry) !== caseId) return [];
    const { words } = entry.input as { words?: string };
    const shown = words ?? (entry.refusal ? refusalWords(entry.refusal, t) : '');
    return shown.trim() ? [{ key: entry.id, words: shown, inPart: entry.lane.startsWith('part/') }] : [];
  });

/** Drafts by the names of their places, without those in which nothing stands. */
export const unsentDrafts = (drafts: readonly (readonly [place: string, words: string])[]): Unsent[] =>
  drafts.flatMap(([place, words]) =>
    words.trim() ? [{ key: place, words, inPart: /^(part\.|new\.|edit\.part\/)/.test(place) }] : [],
  );
