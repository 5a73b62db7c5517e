import { LABELS, PURPOSES } from './continuum.codes.js';

/** How sensitive something is. */
export type Label = (typeof LABELS)[number];

/** What somebody is shown something for. */
export type Purpose = keyof typeof PURPOSES;
