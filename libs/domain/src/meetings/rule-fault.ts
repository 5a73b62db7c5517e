/** What a series does where its day is closed: meets all the same, leaves it out, or makes way (K7). */
export const CLOSED_DAYS = ['keep', 'skip', 'before', 'after'] as const;
export type ClosedDays = (typeof CLOSED_DAYS)[number];

/** What of a rule decides whether it gives dates. */
interface Ruled {
  every: 'week' | 'month';
  weekdays?: readonly number[];
  on?: MonthDay;
  starts: string;
  until?: string;
}
type MonthDay = { day?: number; nth?: number; weekday?: number };

/** What keeps a rule from giving dates, and what helps. */
const FAULTS = {
  weekdays: 'Choose at least one day of the week.',
  on: 'Choose a day of the month, or which of its Mondays, Tuesdays and so on.',
  until: 'The series ends before it begins. Choose a later end.',
} as const;
export type RuleFault = keyof typeof FAULTS;

/** What is wrong with a rule as a whole; null if it gives dates. */
export function ruleFault({ every, weekdays, on, starts, until }: Ruled): RuleFault | null {
  if (every === 'week' && !weekdays?.length) return 'weekdays';
  if (every === 'month' && !isMonthDay(on)) return 'on';
  return until !== undefined && until < starts ? 'until' : null;
}

/** The same in a sentence that says what to do; nothing if it gives dates. */
export function wrongInRule(rule: Ruled): string[] {
  const fault = ruleFault(rule);
  return fault ? [FAULTS[fault]] : [];
}

const isMonthDay = (on: MonthDay | undefined): boolean =>
  on !== undefined &&
  (on.day === undefined) !== (on.nth === undefined) &&
  (on.nth === undefined) === (on.weekday === undefined);
