import type { KeptRotaChange } from './chair-rota.js';
import type { Promised } from '../time/promised.js';
import type { AgendaItem } from './meeting.view.js';
import type { MeetingStatus } from './meeting.status.js';
import type { KeptPlan, SeriesDate } from './series-dates.js';

/** A meeting in a list. */
export interface MeetingRow {
  meetingId: string;
  seriesId: string;
  /** The name of its series. */
  name: string | null;
  /** The day that the rule gave it (K2). */
  original: string;
  start: Required<Promised>;
  minutes: number;
  status: MeetingStatus;
  /** Where the list is read, by the server's clock; milliseconds since 1970. */
  startsAt: number;
  openedAt?: number;
  endedAt?: number;
  /** Who leads it, while it is held. */
  chairId?: string;
  /** Items on its agenda. */
  items: number;
  /** Decisions that were adopted. */
  decided: number;
}

/** A series, with its meetings and what is kept for later. */
export interface SeriesView {
  seriesId: string;
  name: string | null;
  plan: KeptPlan;
  /** Those that were made, the latest first. */
  meetings: MeetingRow[];
  /** Dates of the rule from today on that nobody has touched yet, with the day on which each is held. */
  dates: SeriesDate[];
  /** Items kept for later, with their titles as far as the reader may read them. */
  backlog: { item: AgendaItem; title: string | null; meetingId: string }[];
  /** Who leads the next meeting by the rota, if there is one (H8). */
  nextChairId?: string;
  /** Who leads the meetings ahead, where people lead one after the other; by the day that the rule gave each. */
  chairs?: { original: string; personId: string }[];
  /** What was changed of that order, the latest first, and why; null once that was erased. */
  rotaChanges?: (KeptRotaChange & { reason: string | null })[];
}

/** All series of a table, and the meetings that come next or are being held. */
export interface MeetingsView {
  series: Pick<SeriesView, 'seriesId' | 'name' | 'plan'>[];
  meetings: MeetingRow[];
}
