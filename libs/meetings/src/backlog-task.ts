import { v5 } from 'uuid';
import {
  type Actor,
  addWorkingDays,
  type CarryOver,
  type CapturedAction,
  type Language,
  localOf,
  type MeetingView,
} from '#libs/domain';
import { calendarFor } from '#libs/ladders';
import type { MeetingRecords } from './recording.js';

/** The name space of these tasks: one meeting leaves one, however often it is closed. */
const TASKS = '7e3c3a52-5d0e-5c1b-9a57-2f1f6f3d9b40';
/** Within how many working days somebody says what becomes of what is left. */
const TASK_DAYS = 5;

/** What is to be done. It names none of the items: some may be for named people only. */
const TITLES: Record<Language, (count: number) => string> = {
  en: (count) => `Find a place for what is kept for later: the series has ended (${count})`,
  it: (count) => `Trovare un posto per ciò che resta in sospeso: la serie è finita (${count})`,
  el: (count) => `Να βρεθεί θέση για όσα φυλάσσονται για αργότερα: η σειρά τελείωσε (${count})`,
  sw: (count) => `Tafuta mahali pa yaliyowekwa kwa baadaye: mfululizo umekwisha (${count})`,
};

/** With what a meeting was closed. */
interface Closed {
  records: MeetingRecords;
  actor: Actor;
  after: MeetingView;
  carried: CarryOver;
  /** In which language whoever closes it reads. */
  language: Language;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Where a series has ended and something is left, whoever closes its last meeting has the task to say what becomes of it (C4): an action
 * of their agency's like any other that a meeting captured.
 */
export async function taskForWhatIsLeft({ records, actor, after, carried, language, now }: Closed): Promise<void> {
  const { destination, items } = carried;
  if (destination.to !== 'backlog' || !items.length) return;
  const { meetingId, start } = after.meeting;
  const calendar = await calendarFor(records.db, actor.taskForceId, null);
  const { date } = addWorkingDays(calendar, { date: localOf(now, start.zone).date, zone: start.zone }, TASK_DAYS);
  const task: CapturedAction = {
    actionId: v5(meetingId, TASKS),
    itemId: items[0]!.fromItemId,
    ownerAgencyId: actor.agencyId,
    holderId: actor.personId,
    due: { date, zone: start.zone },
  };
  const then = await records.happened(after, [{ type: 'action.captured', now: { actions: [task] } }]);
  await records.said(then, [
    { about: 'action', id: task.actionId, field: 'title', words: TITLES[language](items.length) },
  ]);
}
