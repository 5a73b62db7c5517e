import type { GlassPurpose, GlassReason, GlassVerdict } from './glass.codes.js';

/** What is told of it on the case, to everybody who reads it: that a file was opened, by whom and until when; and what was found. */
export interface OpenedEventMap {
  /** Somebody opened the file in an emergency; the event says who and for which agency. */
  'glass.opened': { glassId: string; until: string };
  /** Somebody who looks after data looked at it. */
  'glass.reviewed': { glassId: string; verdict: GlassVerdict };
}

/** Events of one opening, on a stream of its own: why, which is not for everybody who reads the case. */
export interface GlassEventMap {
  /** `words` is why. */
  'glass.broken': { caseId: string; purpose: GlassPurpose; reason: GlassReason; until: string };
  /** `words` is what was found. */
  'glass.judged': { verdict: GlassVerdict };
}
