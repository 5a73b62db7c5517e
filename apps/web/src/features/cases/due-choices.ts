import { addDays, addWorkingDays, localOf, weekdayOf, type WorkCalendar } from '#libs/domain';

/** Days that are chosen with one tap. */
export const DUE_CHOICES = ['tomorrow', 'in_three', 'friday', 'in_a_week'] as const;
export type DueChoice = (typeof DUE_CHOICES)[number];

const FRIDAY = 5;

/** The day `YYYY-MM-DD` of each choice, by the table's clock. On a Friday, Friday is the next one. */
export function dueChoices(now: number, calendar: WorkCalendar): Record<DueChoice, string> {
  const { zone } = calendar;
  const today = localOf(now, zone).date;
  return {
    tomorrow: addDays(today, 1),
    in_three: addWorkingDays(calendar, { date: today, zone }, 3).date,
    friday: addDays(today, (FRIDAY - weekdayOf(today) + 7) % 7 || 7),
    in_a_week: addDays(today, 7),
  };
}
