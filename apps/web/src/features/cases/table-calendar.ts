import { addDays, type CalendarView, type WorkCalendar } from '#libs/domain';

/** When a table works that never said when: what the server reckons with as well. */
const USUAL = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', closings: [] };

/**
 * When an agency of the table works, as the server counts working days and plans reminders.
 * @param view the table's calendar; null while it is not known
 * @param agencyId whose closed days count beside those of the table; null for the table's alone
 */
export function tableCalendar(zone: string, view: CalendarView | null, agencyId: string | null): WorkCalendar {
  const { weekdays, from, to, closings } = view ?? USUAL;
  const closed = new Set<string>();
  for (const one of closings) {
    if (one.agencyId !== null && one.agencyId !== agencyId) continue;
    for (let day = one.first; day <= one.last; day = addDays(day, 1)) closed.add(day);
  }
  return { zone, weekdays, from, to, closed };
}
