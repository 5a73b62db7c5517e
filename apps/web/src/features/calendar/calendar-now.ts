import type { CalendarView } from '#libs/domain';

/** The table's calendar, and where one stands in it. */
export interface CalendarNow {
  calendar: CalendarView;
  /** The day `YYYY-MM-DD` by the clock of the table. */
  today: string;
}
