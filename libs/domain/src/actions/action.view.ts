import type { NoticeRow, RungRow } from '../escalation/reminder.view.js';
import type { WireEvent } from '../event.js';
import type { StreamName } from '../stream.js';
import type { ActionState } from './action.events.js';

/** An open action as it is seen beside the case or the part in which it was agreed. */
export interface ActionView extends ActionState {
  id: string;
  /** What is to be done; null once these words were erased. */
  title: string | null;
  /** The number of the event that carries these words. */
  titleSeq: number;
}

/** The meeting in which an action was captured. */
export interface MeetingOfAction {
  meetingId: string;
  itemId: string;
  seriesId: string;
  /** What the series is called; null once this was erased. */
  series: string | null;
  /** The day of the meeting, `YYYY-MM-DD`. */
  on: string;
}

/** One line of a list of actions. */
export interface ActionRow extends ActionView {
  /** Where it was agreed: a case, a part, a meeting, or an item of a meeting for named people. */
  stream: StreamName;
  /** The case; of a part, the one that it belongs to. Null for what was agreed in a meeting. */
  caseId: string | null;
  /** The name to use of the person accompanied; null for what was agreed in a meeting. */
  handle: string | null;
  /** Only of what was captured in a meeting. */
  meeting?: MeetingOfAction;
  /** The moment at which it is due, ISO 8601 in UTC. */
  dueAt: string;
  /** When and to whom it is next reminded of; null when nothing more comes. */
  next: { at: string; audience: string[] } | null;
}

/** An action that a meeting looks at again: what was captured in one, and what is on the next agenda since nobody answered. */
export interface ArisingAction extends ActionRow {
  /** Since when its reminders are at their last step, ISO 8601 in UTC; null while they are not. */
  onAgendaAt: string | null;
}

/** One action with everything that happened to it. */
export interface ActionHistory {
  action: ActionRow;
  /** What happened to it, and each step of its reminders, in order. */
  events: WireEvent[];
  /** The steps of its reminders as they are planned now, lowest first. */
  rungs: RungRow[];
  /** What was said to whom on which way, oldest first. */
  notices: NoticeRow[];
}
