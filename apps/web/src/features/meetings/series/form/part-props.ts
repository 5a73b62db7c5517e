import type { SeriesDraft } from './series-draft.js';
import type { WrongInDraft } from './wrong-in-draft.js';

/** What each part of the form of a series is given. */
export interface PartProps {
  draft: SeriesDraft;
  /** What is to be said as wrong; nothing before it was tried to keep it. */
  wrong: WrongInDraft;
  set: (change: Partial<SeriesDraft>) => void;
}
