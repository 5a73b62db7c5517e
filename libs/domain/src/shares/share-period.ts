import { addDays } from '../time/local-date.js';
import type { Promised } from '../time/promised.js';
import { instantOf, localOf } from '../time/zone.js';
import { SHARE_AHEAD_MAX, SHARE_DAYS, SHARE_DAYS_MAX } from './share-terms.js';
import type { ShareTerms } from './share.events.js';

type Period = Pick<ShareTerms, 'from' | 'until' | 'fromAt' | 'untilAt'>;
/** What is wrong in what was said, field by field. */
interface Faults {
  wrong: Record<string, string[]>;
}

const DAY = 86_400_000;
const daysBetween = (one: string, other: string): number =>
  Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${one}T00:00Z`)) / DAY);

/** How many days of the calendar lie from a day to an end; without a time the last day counts whole. */
const daysUntil = (from: string, { date, time }: Promised): number =>
  daysBetween(from, date) + (time === undefined ? 1 : 0);

/** What calendar and clock show now in a zone. */
const here = (now: number, zone: string): Promised & { time: string } => ({ ...localOf(now, zone), zone });

/** So many days of the calendar after a moment, to the end of the last one. */
const lastDay = (now: number, zone: string): Promised => ({ date: addDays(localOf(now, zone).date, SHARE_DAYS), zone });

/**
 * From when until when an agreement holds, or what is wrong in what was said about it, field by field. It is never from earlier than
 * it was given: what was told before was not told by it.
 * @param now milliseconds since 1970
 * @param zone of the table, where nothing is said
 */
export function sharePeriod(
  given: { from?: Promised | undefined; until?: Promised | undefined },
  now: number,
  zone: string,
): Period | Faults {
  const wanted = { time: '00:00', ...(given.from ?? here(now, given.until?.zone ?? zone)) };
  const today = localOf(now, wanted.zone);
  if (wanted.date < today.date) return { wrong: { from: ['must not lie behind'] } };
  if (daysBetween(today.date, wanted.date) > SHARE_AHEAD_MAX)
    return { wrong: { from: [`must begin within ${SHARE_AHEAD_MAX} days`] } };
  const begins = instantOf(wanted);
  const from = begins > now ? wanted : here(now, wanted.zone);
  const fromAt = Math.max(begins, now);
  const end = shareEnd(given.until ?? lastDay(fromAt, from.zone), fromAt, from);
  return 'wrong' in end ? end : { from, fromAt, ...end };
}

/** Until when an agreement holds that is renewed now, or what is wrong in it. */
export const renewedPeriod = (
  until: Promised | undefined,
  now: number,
  zone: string,
): Pick<Period, 'until' | 'untilAt'> | Faults =>
  shareEnd(until ?? lastDay(now, zone), now, here(now, until?.zone ?? zone));

function shareEnd(until: Promised, after: number, from: Promised): Pick<Period, 'until' | 'untilAt'> | Faults {
  if (until.zone !== from.zone) return { wrong: { until: ['must be of the same time zone as from'] } };
  const untilAt = instantOf(until);
  const days = daysUntil(from.date, until);
  if (untilAt <= after || days < 1)
    return { wrong: { until: ['must lie a day after it begins, or at the end of that day'] } };
  if (days > SHARE_DAYS_MAX) return { wrong: { until: [`must be at most ${SHARE_DAYS_MAX} days after it begins`] } };
  return { until: { ...until }, untilAt };
}
