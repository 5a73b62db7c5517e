import type { Due } from '../agreed.js';
import type { Moment } from '../talk.js';
import type { Draw, Stage } from './courses.js';

const HOUR = 60;
const DAY = 24 * HOUR;
/** The hours at which agencies write down what they did: what several do in the same hour is loaded together. */
const HOURS = [8, 12, 16] as const;
/** This morning, when the newest is told. Minutes are counted from today's midnight. */
export const MORNING = 9 * HOUR;

/** The next hour at which agencies work, from a minute on. */
export function workingHour(minute: number): number {
  const day = Math.floor(minute / DAY);
  const hour = HOURS.find((one) => day * DAY + one * HOUR >= minute);
  return hour === undefined ? (day + 1) * DAY + HOURS[0] * HOUR : day * DAY + hour * HOUR;
}

/** The moment of what was done then: some minutes after the full hour, the same ones for all who did something in that hour. */
export function momentOf(minute: number): Moment {
  const day = Math.floor(minute / DAY);
  const hour = Math.floor((minute - day * DAY) / HOUR);
  return [-day, timeOf(hour, minute - day * DAY - hour * HOUR + ((7 * Math.abs(day) + hour) % 11) * 5)];
}

/** The moment of an appointment, on the full hour. */
export function dueOf(minute: number): Due {
  const day = Math.floor(minute / DAY);
  return [day, timeOf(Math.floor((minute - day * DAY) / HOUR), 0)];
}
const timeOf = (hour: number, minutes: number): string =>
  [hour, minutes].map((part) => String(part).padStart(2, '0')).join(':');

/** A stage at its minute, and the minute of its appointment. */
export interface Laid {
  stage: Stage;
  at: number;
  slot?: number;
}

/** When the stages of a course are, one after the other from a minute on. */
export function layOut(stages: readonly Stage[], from: number, { number }: Draw): Laid[] {
  let at = from;
  let slot = -Infinity;
  return stages.map((stage) => {
    const { after, to } = stage;
    const met = to === 'met' || to === 'not_met';
    at = workingHour(Math.max(at + HOUR * number(after[0], after[1] + 1), met ? slot + HOUR : -Infinity));
    if (!stage.slot) return { stage, at };
    slot = workingHour(
      stage.slot === 'ahead' ? MORNING + HOUR * number(30, 170) : at + HOUR * number(stage.slot[0], stage.slot[1]),
    );
    return { stage, at, slot };
  });
}

/**
 * The same, so that the last stage is about then and never after this morning.
 * @param hour of the day at which it is begun
 */
export function layOutUntil(
  stages: readonly Stage[],
  hour: number,
  until: number,
  draw: Draw,
): { from: number; laid: Laid[] } {
  const laid = layOut(stages, hour * HOUR, draw);
  const last = laid.at(-1)?.at ?? hour * HOUR;
  const shift = Math.floor((Math.min(until, MORNING) - last) / DAY) * DAY;
  return { from: hour * HOUR + shift, laid: laid.map((one) => shifted(one, shift)) };
}

/** An appointment that is still to come stays where it is. */
const shifted = ({ stage, at, slot }: Laid, by: number): Laid => ({
  stage,
  at: at + by,
  ...(slot === undefined ? {} : { slot: stage.slot === 'ahead' ? slot : slot + by }),
});
