import { Temporal } from 'temporal-polyfill';
import { RRuleTemporal } from 'rrule-temporal';
import { Refusal } from '../errors.js';
import { addDays } from '../time/local-date.js';
import { type Promised } from '../time/promised.js';
import { workedDayFrom, type WorkingDays } from '../time/work-calendar.js';
import { instantOf, localOf } from '../time/zone.js';
import type { MeetingRule } from './meeting-rule.js';

/** A date of a series. Its identity is the day that the rule gave it, and stays that wherever it is moved (K2). */
export interface RuleDate {
  /** The day that the rule gives, `YYYY-MM-DD`. */
  original: string;
  /** The day on which it is held: another where the rule makes way for a closed day; null where it is left out (K7). */
  held: string | null;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** The most dates that are reckoned at once. */
export const RULE_DATES_MAX = 1000;

/** A rule as RFC 5545 writes it, without its start. */
export function ruleText({ every, interval, weekdays, on, until }: MeetingRule): string {
  const days = weekdays?.map((day) => WEEKDAYS[day - 1]).join(',');
  const parts =
    every === 'week'
      ? ['FREQ=WEEKLY', `BYDAY=${days}`]
      : [
          'FREQ=MONTHLY',
          on?.nth === undefined ? `BYMONTHDAY=${on?.day}` : `BYDAY=${on.nth}${WEEKDAYS[on.weekday! - 1]}`,
        ];
  return [
    ...parts,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(until ? [`UNTIL=${until.replaceAll('-', '')}T235959Z`] : []),
  ].join(';');
}

/**
 * The dates of a rule from one day to another, both of them in. Days are counted on the wall of the series' zone, so that
 * two o'clock stays two o'clock when the clocks change (K1).
 * @param days what is worked there, for a rule that makes way for closed days
 */
export function ruleDates(rule: MeetingRule, from: string, to: string, days: WorkingDays): RuleDate[] {
  // A moved date may come from a day outside what is asked for.
  const found = expand(rule, addDays(from, -MOVED_MAX), addDays(to, MOVED_MAX));
  return found
    .map((original) => ({ original, held: heldOn(rule, original, days) }))
    .filter(({ original, held }) => (held ?? original) >= from && (held ?? original) <= to);
}

/** The farthest that a date makes way for closed days. */
const MOVED_MAX = 14;

function expand(rule: MeetingRule, from: string, to: string): string[] {
  const start = midnight(rule.starts);
  const series = new RRuleTemporal({ rruleString: ruleText(rule), dtstart: start, temporal: Temporal });
  const begin = from > rule.starts ? midnight(from) : start;
  return series
    .between(begin, midnight(to), true)
    .slice(0, RULE_DATES_MAX)
    .map((date) => date.toPlainDate().toString());
}

const midnight = (date: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(`${date}T00:00[UTC]`);

function heldOn({ closedDays }: MeetingRule, date: string, days: WorkingDays): string | null {
  if (closedDays === 'keep') return date;
  const worked = workedDayFrom(days, date, closedDays === 'before' ? -1 : 1);
  if (worked === date) return date;
  return closedDays === 'skip' ? null : worked;
}

/**
 * Refuses a start that the clocks skip in spring, and names the nearest times that there are (K8). One that they show twice in
 * autumn is the first of the two.
 * @throws Refusal `invalid_input`
 */
export function refuseSkippedStart({ date, time, zone }: Required<Promised>): void {
  const at = instantOf({ date, time, zone });
  const shown = localOf(at, zone);
  if (shown.date === date && shown.time === time) return;
  const before = localOf(at - 60_000, zone).time;
  throw new Refusal('invalid_input', {
    time: [`is left out when the clocks change on that day: choose ${before} or earlier, or ${shown.time} or later`],
  });
}
