import { type AbsenceRow, addDays, type CalendarView, type ClosingRow } from '#libs/domain';

const YEAR_DAYS = 365;

/** The days on which the table (`null`) or an agency is closed beside public holidays, save those that are over. */
export const closingsAhead = (
  { closings }: Pick<CalendarView, 'closings'>,
  agencyId: string | null,
  today: string,
): ClosingRow[] =>
  closings.filter((closing) => !closing.holiday && closing.agencyId === agencyId && closing.last >= today);

/** Those that are over. */
export const closingsOver = (
  { closings }: Pick<CalendarView, 'closings'>,
  agencyId: string | null,
  today: string,
): ClosingRow[] =>
  closings.filter((closing) => !closing.holiday && closing.agencyId === agencyId && closing.last < today);

/** The public holidays of the twelve months from a day on. */
export function holidaysAhead({ closings }: Pick<CalendarView, 'closings'>, today: string): ClosingRow[] {
  const end = addDays(today, YEAR_DAYS);
  return closings.filter(({ holiday, first, last }) => holiday && last >= today && first < end);
}

/** When these people are away, save what is over. */
export const absencesAhead = (
  { absences }: Pick<CalendarView, 'absences'>,
  people: ReadonlySet<string>,
  today: string,
): AbsenceRow[] => absences.filter(({ personId, last }) => people.has(personId) && last >= today);

/** Whether somebody is away on one of the days from `first` to `last`. */
export const isAwayThen = (
  { absences }: Pick<CalendarView, 'absences'>,
  personId: string,
  first: string,
  last: string,
): boolean =>
  absences.some((absence) => absence.personId === personId && absence.first <= last && absence.last >= first);
