import type { QuietHours } from '../time/quiet-hours.js';

/** Days on which something is closed, the last one included. */
export interface ClosingRow {
  /** Null for the whole table. */
  agencyId: string | null;
  first: string;
  last: string;
  name: string;
  /** A public holiday: it follows from the country. */
  holiday: boolean;
}

/** Somebody is away; the last day included. */
export interface AbsenceRow {
  id: string;
  personId: string;
  first: string;
  last: string;
  deputyId: string | null;
}

/** When the table works, who is away, and when I am not to be disturbed. */
export interface CalendarView {
  zone: string;
  /** Monday is 1, Sunday 7. */
  weekdays: number[];
  from: string;
  to: string;
  country: string | null;
  closings: ClosingRow[];
  absences: AbsenceRow[];
  quiet: QuietHours & { freeDays: boolean };
}

/** Quiet hours of whoever never chose any. */
export const USUAL_QUIET = { from: '21:00', to: '07:00', freeDays: true } as const;
