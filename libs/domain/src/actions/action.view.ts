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

/** One line of a list of actions. */
export interface ActionRow extends ActionView {
  /** The case or the part in which it was agreed. */
  stream: StreamName;
  /** The case; of a part, the one that it belongs to. */
  caseId: string;
  /** The name to use of the person accompanied. */
  handle: string;
  /** The moment at which it is due, ISO 8601 in UTC. */
  dueAt: string;
  /** When and to whom it is next reminded of; null when nothing more comes. */
  next: { at: string; audience: string[] } | null;
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
