import type { AbsenceRow, CalendarView, Closing, SetCalendar, SetQuietHours } from '#libs/domain';

/** The calendar once the table works so. The holidays of another country are the server's to say. */
export const withWeek = (now: CalendarView, { country = null, ...week }: SetCalendarSaid): CalendarView => ({
  ...now,
  ...week,
  country,
  closings: country === now.country ? now.closings : now.closings.filter(({ holiday }) => !holiday),
});
type SetCalendarSaid = Omit<SetCalendar, 'country'> & { country?: string | null };

/** The calendar once the table (`null`) or an agency is closed on exactly these days, beside public holidays. */
export const withClosings = (
  now: CalendarView,
  agencyId: string | null,
  closings: readonly Closing[],
): CalendarView => ({
  ...now,
  closings: [
    ...now.closings.filter((row) => row.holiday || row.agencyId !== agencyId),
    ...closings.map((closing) => ({ ...closing, agencyId, holiday: false })),
  ].sort((a, b) => a.first.localeCompare(b.first)),
});

/** The calendar once somebody is away so; what stood under the same id is replaced. */
export const withAbsence = (now: CalendarView, absence: AbsenceRow): CalendarView => ({
  ...now,
  absences: [...withoutAbsence(now, absence.id).absences, absence].sort((a, b) => a.first.localeCompare(b.first)),
});

/** The calendar once an absence is taken back. */
export const withoutAbsence = (now: CalendarView, id: string): CalendarView => ({
  ...now,
  absences: now.absences.filter((absence) => absence.id !== id),
});

/** The calendar once I am left in peace so. */
export const withQuiet = (now: CalendarView, quiet: SetQuietHours): CalendarView => ({
  ...now,
  quiet: { ...now.quiet, ...quiet },
});
