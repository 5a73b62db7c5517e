import type { TFunction } from 'i18next';
import type { MeetingRule, MonthDay, SeriesPlan } from '#libs/domain';
import { placeOfZone } from '../../actions/local-time.js';
import { daysIn } from '../../calendar/days-in-words.js';

interface Reading {
  t: TFunction;
  language: string;
}

const NTH = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;
export type Nth = keyof typeof NTH;
const SATURDAY = 6;
const SUNDAY = 7;

/** A rule in plain words: `Every second Tuesday`, `Every month on the last Friday`. */
export function ruleInWords(rule: MeetingRule, { t, language }: Reading): string {
  const { interval } = rule;
  if (rule.every === 'month')
    return t('series.everyMonths', { count: interval, day: monthDayInWords(rule.on ?? {}, { t, language }) });
  const { weekday, list } = daysIn(language);
  const days = list((rule.weekdays ?? []).toSorted((a, b) => a - b).map(weekday));
  if (interval === 1) return t('series.everyWeek', { days });
  // Of several days "every second" would leave open which.
  if (interval === 2 && rule.weekdays?.length === 1) return t('series.everySecondWeek', { days });
  return t('series.everyWeeks', { count: interval, days });
}

/** Which day of a month: `day 15`, `the last day`, `the second Tuesday`. */
function monthDayInWords({ day, nth, weekday }: MonthDay, { t, language }: Reading): string {
  if (day === -1) return t('series.lastDay');
  if (nth === undefined || weekday === undefined) return t('series.dayOfMonth', { number: day ?? '?' });
  return t('series.nthDay', { nth: nthInWords(nth as Nth, weekday, t), day: daysIn(language).weekday(weekday) });
}

/** `the first`, as it agrees with the day of the week in languages where that matters. */
export function nthInWords(nth: Nth, weekday: number, t: TFunction): string {
  const which = NTH[nth];
  if (weekday === SATURDAY) return t(`series.nthSaturday.${which}`);
  return weekday === SUNDAY ? t(`series.nthSunday.${which}`) : t(`series.nth.${which}`);
}

/** When the meetings of a series are: `Every second Tuesday at 14:00, Athens time, until Fri, 25 December 2026`. */
export function planInWords(
  { rule, time, zone }: Pick<SeriesPlan, 'rule' | 'time' | 'zone'>,
  reading: Reading,
): string {
  const { t, language } = reading;
  const said = t('series.atTime', { rule: ruleInWords(rule, reading), time, place: placeOfZone(zone) });
  return rule.until ? t('series.untilDay', { rule: said, day: daysIn(language).day(rule.until) }) : said;
}
