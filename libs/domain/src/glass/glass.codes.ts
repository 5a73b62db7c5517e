import type { Purpose } from '../continuum/label.js';

/** Why somebody opens a file that no agreement opens to them. */
export const GLASS_REASONS = ['cannot_consent', 'overdose', 'acute_risk'] as const;
export type GlassReason = (typeof GLASS_REASONS)[number];

/** What it is opened for: treatment in an emergency, or because nothing else is left. Nobody agrees to these beforehand. */
export const GLASS_PURPOSES = ['ETREAT', 'BTG'] as const satisfies readonly Purpose[];
export type GlassPurpose = (typeof GLASS_PURPOSES)[number];

/** What whoever looks after data finds when they look at it. */
export const GLASS_VERDICTS = ['justified', 'not_justified'] as const;
export type GlassVerdict = (typeof GLASS_VERDICTS)[number];

/** How long it stays open, in milliseconds; the gate has the same (two hours). */
export const GLASS_MS = 2 * 3_600_000;
/** Within which time it is looked at by somebody who looks after data, in milliseconds. */
export const GLASS_REVIEW_MS = 72 * 3_600_000;
/** The longest words of why, and of what was found, in characters. */
export const GLASS_WORDS_MAX = 1000;
/** How often somebody may name a case that is not there, within an hour; and how often they may try at all, within a day. */
export const GLASS_MISSES_MAX = 5;
export const GLASS_TRIES_MAX = 20;

/** What comes of naming a case: its file is open, there is none that can be opened, or there were too many tries. */
export type GlassOutcome = 'opened' | 'nothing' | 'too_many';
