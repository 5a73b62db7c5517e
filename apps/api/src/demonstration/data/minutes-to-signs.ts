import type { Moment } from './talk.js';

const QUARTER = 15;

/**
 * How long after a line its signs and its pin come, in minutes: at the next quarter of an hour. Those of several lines come
 * together, which spares a demonstration that loads most of the moving of its clock.
 */
export const minutesToSigns = ([, time]: Moment): number => QUARTER - (Number(time.slice(3)) % QUARTER);
