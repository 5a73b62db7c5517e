import { addDays } from '../time/local-date.js';
import type { Promised } from '../time/promised.js';
import type { WorkingDays } from '../time/work-calendar.js';
import type { MeetingState } from './meeting.view.js';
import { ruleDates } from './recurrence.js';
import type { EndedRule, SeriesPlan } from './series.commands.js';

/** How a series is, with the rules that it had before. */
export interface KeptPlan extends SeriesPlan {
  before?: EndedRule[];
}

/** A date of a series: the day that a rule gave it, and when the meeting is held. */
export interface SeriesDate {
  original: string;
  start: Required<Promised>;
}

/** The dates of a series from one day to another, both in: by each rule as long as it was in force (K3). */
export function seriesDates(plan: KeptPlan, from: string, to: string, days: WorkingDays): SeriesDate[] {
  const rules = [...(plan.before ?? []), plan];
  return rules.flatMap(({ rule, time, zone }) =>
    ruleDates(rule, from, to, days).flatMap(({ original, held }) =>
      held === null ? [] : [{ original, start: { date: held, time, zone } }],
    ),
  );
}

/** A plan that takes the place of another from a day on; the earlier rule ends the day before (K3). */
export function planFrom(before: KeptPlan, plan: SeriesPlan, from: string): KeptPlan {
  const until = addDays(from, -1);
  const ended = [...(before.before ?? []), before]
    .filter(({ rule }) => rule.starts <= until)
    .map(({ rule, time, zone }) => ({
      rule: { ...rule, until: rule.until !== undefined && rule.until < until ? rule.until : until },
      time,
      zone,
    }));
  return { ...plan, rule: { ...plan.rule, starts: startsFrom(plan, from) }, before: ended };
}

/** Every day is worked: what a rule gives before it makes way for anything. */
const EVERY_DAY: WorkingDays = { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: new Set() };
/** A rule has a date in so many days, if it has one at all. */
const SEARCHED_DAYS = 400;

/** From which of its dates a rule counts: every second week stays the week that it was, whatever else is changed. */
function startsFrom({ rule }: SeriesPlan, from: string): string {
  if (rule.starts >= from) return rule.starts;
  const [first] = ruleDates({ ...rule, closedDays: 'keep' }, from, addDays(from, SEARCHED_DAYS), EVERY_DAY);
  return first?.original ?? from;
}

/** Where a meeting that stands already would go by a new rule. */
export interface Move {
  meetingId: string;
  from: Required<Promised>;
  to: Required<Promised>;
}

/**
 * What a new rule would make of meetings that were drafted or called: each goes to the next date in order. Nothing is moved by it
 * alone; whoever changes the series confirms each (K3).
 */
export function movesBy(
  meetings: readonly Pick<MeetingState, 'meetingId' | 'start' | 'status'>[],
  dates: readonly SeriesDate[],
): Move[] {
  const standing = meetings
    .filter(({ status }) => status === 'planned' || status === 'draft' || status === 'called')
    .sort((a, b) => keyOf(a.start).localeCompare(keyOf(b.start)));
  return standing.flatMap(({ meetingId, start }, place) => {
    const to = dates[place]?.start;
    return !to || keyOf(to) === keyOf(start) ? [] : [{ meetingId, from: start, to }];
  });
}

const keyOf = ({ date, time }: Required<Promised>): string => `${date} ${time}`;
