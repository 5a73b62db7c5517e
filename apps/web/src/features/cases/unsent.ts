import type { TFunction } from 'i18next';
import { caseOf, filesOn, type OutboxEntry, type UnsentFile } from '../../live/outbox-rules.js';
import { refusalWords } from '../../words/refusal-words.js';

/** Something of one's own that nobody else has. */
export interface Unsent {
  key: string;
  /** What was typed; or, for an act without words, why it was not done. */
  words: string;
  /** What was to hang on it. */
  files: readonly UnsentFile[];
  /** It was meant for a part and not for everybody in the case. */
  inPart: boolean;
}

/** What of this case waits or was refused, in its common part and in any other, whether or not one still reads it. */
export const unsentEntries = (caseId: string, entries: readonly OutboxEntry[], t: TFunction): Unsent[] =>
  entries.flatMap((entry) => {
    if (entry.state === 'sent' || caseOf(entry) !== caseId) return [];
    const { words } = entry.input as { words?: string };
    const shown = words ?? (entry.refusal ? refusalWords(entry.refusal, t) : '');
    const files = filesOn(entry);
    if (!shown.trim() && files.length === 0) return [];
    return [{ key: entry.id, words: shown, files, inPart: entry.lane.startsWith('part/') }];
  });

/** Drafts by the names of their places, without those in which nothing stands. */
export const unsentDrafts = (drafts: readonly (readonly [place: string, words: string])[]): Unsent[] =>
  drafts.flatMap(([place, words]) =>
    words.trim() ? [{ key: place, words, files: [], inPart: /^(part\.|new\.|edit\.part\/)/.test(place) }] : [],
  );
