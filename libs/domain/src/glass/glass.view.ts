import type { Language } from '../people/place.js';
import type { EntryView } from '../person-file/entry.view.js';
import type { GlassOutcome, GlassPurpose, GlassReason, GlassVerdict } from './glass.codes.js';

/** One time that a file was opened in an emergency, as its reader may see it. */
export interface GlassView {
  id: string;
  caseId: string;
  /** The case reference; null where it says nothing to its reader. */
  reference: string | null;
  /** What the person wants to be called; for whoever opened it and whoever reads the case. */
  handle: string | null;
  /** Who opened it, and for which agency. */
  personId: string;
  agencyId: string;
  /** When, and until when it can be read; ISO 8601, UTC. */
  openedAt: string;
  until: string;
  /** Until when it is to be looked at. */
  reviewBy: string;
  purpose: GlassPurpose;
  /** Why, as a code and in words; null for whoever may not know it. */
  reason: GlassReason | null;
  words: string | null;
  /** What was found; null until somebody looked. */
  review: { verdict: GlassVerdict; words: string | null; personId: string; agencyId: string; at: string } | null;
  /** Whether its reader is the one who opened it; and whether they are to say what they find. */
  own: boolean;
  reviews: boolean;
  /** It was not looked at, and nobody looks after data in an agency that could: whoever decides who sits at the table was told. */
  nobodyLooks: boolean;
}

/** What came of naming a case: its file is open, or there is nothing that can be opened, whether it exists or not. */
export interface GlassResult {
  opened: boolean;
  /** There were too many tries: nothing was looked for. */
  tooMany: boolean;
}

/** One entry of a file that was opened so. It is shown with whose it is. */
export type GlassEntry = Omit<EntryView, 'basis' | 'replaces' | 'replacedBy'>;

/** The file as it is at this moment. */
export interface GlassFile {
  glass: GlassView;
  entries: GlassEntry[];
  /** What stands with it: it is not to be passed on. In each language. */
  notice: Record<Language, string>;
}

/** One time that somebody of one's agency named a case to open its file; not which. */
export interface GlassTry {
  /** ISO 8601, UTC. */
  at: string;
  personId: string;
  outcome: GlassOutcome;
}
