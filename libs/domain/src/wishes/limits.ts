import type { RungChannel } from '../escalation/ladder.js';
import type { Wish } from './wish.js';

/** How many notices go to one person on a way by themselves. */
export interface Limit {
  hour: number;
  day: number;
}

/** How many letters of reminders go to one person in an hour, unless an installation says otherwise: as many as somebody can answer in it. */
export const USUAL_PER_HOUR = 10;
/** In a day so many times as many: of more letters the next one is not read any more, and mail servers begin to take the sender for a bulk mailer. */
const HOURS_A_DAY = 3;
/** On a phone so many times as many: what it shows is shorter. */
const ON_A_PHONE = 2;

/** Above these a notice is not sent by itself: it goes out with the daily letter, and is never dropped. */
export type Limits = Partial<Record<RungChannel, Limit>>;

/** The limits where so many letters an hour go to one person one by one. */
export function limitsFor(perHour: number): Limits {
  const limit = (hour: number): Limit => ({ hour, day: HOURS_A_DAY * hour });
  return { mail: limit(perHour), push: limit(ON_A_PHONE * perHour) };
}

/**
 * How many notices go out on a way about one plan of one thing, to all people and with all its steps: the usual ladder makes five.
 * What makes more than twice as many is more likely a mistake in a ladder than a wish.
 */
export const PLAN_MAX = 12;

/** How many went out already, or are about to: to this person within the hour and the day before, and about this plan to anybody. */
export interface Sent extends Limit {
  plan: number;
}

/** How a notice goes out: by itself, with the daily letter and why, or not at all because its person does not wish it. */
export type WayOut = 'by_itself' | 'wished_daily' | 'too_many' | 'not_wished';

/**
 * How a notice goes out.
 * @param disturbs it is about life or safety: neither wishes nor limits hold it
 */
export function wayOut(
  channel: RungChannel,
  wish: Wish,
  sent: Sent,
  disturbs: boolean,
  limits: Limits = limitsFor(USUAL_PER_HOUR),
): WayOut {
  if (disturbs || channel === 'app') return 'by_itself';
  if (wish === 'never') return 'not_wished';
  if (wish === 'daily') return 'wished_daily';
  const limit = limits[channel];
  if (limit && (sent.hour >= limit.hour || sent.day >= limit.day || sent.plan >= PLAN_MAX)) return 'too_many';
  return 'by_itself';
}
