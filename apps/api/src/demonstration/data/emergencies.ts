import type { GlassPurpose, GlassReason, GlassVerdict } from '#libs/domain';
import type { PersonKey } from './athens.table.js';
import type { Moment } from './talk.js';

/** A file that was opened without an agreement, since nobody could ask the person. */
export interface Emergency {
  /** The handle of the case whose reference was on the person. */
  of: string;
  at: Moment;
  by: PersonKey;
  purpose: GlassPurpose;
  reason: GlassReason;
  words: string;
  /** What was found by looking at it; without it, that waits. */
  reviewed?: { at: Moment; by: PersonKey; verdict: GlassVerdict; words: string };
}

/** One that was looked at, and one of yesterday that waits for it. */
export const EMERGENCIES: Emergency[] = [
  {
    of: 'Mzee',
    at: [6, '11:20'],
    by: 'petros',
    purpose: 'ETREAT',
    reason: 'cannot_consent',
    words: 'He had fallen at the tram stop and did not answer. I had to know what he takes before I gave him anything.',
    reviewed: {
      at: [5, '09:15'],
      by: 'sofia',
      verdict: 'justified',
      words: 'It was needed, and it was short. I told Mzee who had looked, and at what. He asked after the tram.',
    },
  },
  {
    of: 'Σπουργίτης',
    at: [1, '20:40'],
    by: 'vasiliki',
    purpose: 'ETREAT',
    reason: 'acute_risk',
    words:
      'Ψηλός πυρετός, στα σκαλιά της αγοράς. Δεν μπορούσε να μας πει τι παίρνει, κι έπρεπε να ξέρω τι δεν ταιριάζει.',
  },
];
