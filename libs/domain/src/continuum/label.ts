import { LABELS } from './continuum.codes.js';

/** How sensitive something is. */
export type Label = (typeof LABELS)[number];
