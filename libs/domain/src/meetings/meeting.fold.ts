import { type ActionEvent, isActionEvent } from '../actions/action.fold.js';
import type { ReminderEventMap } from '../escalation/reminder.events.js';
import type { WireEvent } from '../event.js';
import type { Attendance } from './attendance.js';
import type { MeetingChange, MeetingEventMap } from './meeting.events.js';
import type { ItemWords, MeetingState, MeetingView } from './meeting.view.js';

/** An event of a meeting's own, as it comes from the journal. */
export type MeetingEvent = WireEvent<keyof MeetingEventMap>;

/** A meeting after a change of it: what has the same name is replaced, what is new comes at the end. */
export const foldMeetingChange = (view: MeetingView, now: MeetingChange): MeetingView => ({
  ...view,
  meeting: now.meeting ?? (now.patch ? patched(view.meeting, now.patch) : view.meeting),
  items: merged(view.items, now.items, ({ itemId }) => itemId),
  decisions: merged(view.decisions, now.decisions, ({ decisionId }) => decisionId),
  roll: now.roll?.length
    ? inOrder(merged(view.roll, now.roll, ({ personId, from }) => `${personId} ${from}`))
    : view.roll,
  hands: now.hands ?? view.hands,
  interests: merged(view.interests, now.interests, ({ itemId, personId }) => `${itemId} ${personId}`),
  actions: merged(view.actions, now.actions, ({ actionId }) => actionId),
  replies: merged(view.replies, now.replies, ({ personId }) => personId).filter(
    ({ personId }) => !now.unsaid?.includes(personId),
  ),
  notes: merged(view.notes, now.notes, ({ noteId }) => noteId),
  papers: merged(view.papers ?? [], now.papers, ({ fileId }) => fileId),
  guests: merged(view.guests ?? [], now.guests, ({ guestId }) => guestId),
  corrections: merged(view.corrections ?? [], now.corrections, ({ correctionId }) => correctionId),
});

/** A roll is read in the order in which people came, wherever it is read. */
const inOrder = (roll: Attendance[]): Attendance[] =>
  [...roll].sort((a, b) => a.from - b.from || (a.personId < b.personId ? -1 : 1));

/** The change as an event holds it: of the meeting itself only what is other than before. */
export function withPatch({ meeting: before }: MeetingView, { meeting: after, ...now }: MeetingChange): MeetingChange {
  if (!after) return now;
  const keys = Object.keys(after) as (keyof MeetingState)[];
  const other = keys.filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]));
  const gone = (Object.keys(before) as (keyof MeetingState)[]).filter((key) => !(key in after));
  const set = Object.fromEntries(other.map((key) => [key, after[key]])) as Partial<MeetingState>;
  return { ...now, patch: { set, ...(gone.length ? { gone } : {}) } };
}

function patched(meeting: MeetingState, { set, gone = [] }: NonNullable<MeetingChange['patch']>): MeetingState {
  const kept = Object.entries({ ...meeting, ...set }).filter(([key]) => !gone.includes(key as keyof MeetingState));
  return Object.fromEntries(kept) as unknown as MeetingState;
}

/** A meeting after words about something in it; null once they were erased. */
export const foldMeetingWords = (view: MeetingView, key: string, words: string | null): MeetingView => ({
  ...view,
  words: { ...view.words, [key]: words },
});

/** What happens on the stream of a meeting: in it, and with the actions that were captured in it. */
type OnMeeting = MeetingEvent | ActionEvent | WireEvent<keyof ReminderEventMap>;

/** A meeting after an event on its stream: the first holds it whole. Null where nothing is known of it yet. */
export function foldMeeting(view: MeetingView | null, event: OnMeeting): MeetingView | null {
  if (isActionEvent(event)) return view && foldCaptured(view, event);
  if (event.type === 'reminder.climbed' || event.type === 'reminder.snoozed') return view;
  if (event.type === 'meeting.said') return view && foldMeetingWords(view, event.data.key, event.words ?? null);
  const { now } = event.data;
  const before = view ?? (now.meeting ? emptyMeeting(now.meeting) : null);
  return before && foldMeetingChange(before, now);
}

/** A captured action stands otherwise; whose it was and until when stays as the meeting agreed it. */
const foldCaptured = (view: MeetingView, { data }: ActionEvent): MeetingView => ({
  ...view,
  actions: view.actions.map((one) => (one.actionId === data.actionId ? { ...one, status: data.state.status } : one)),
});

/** What is said about an item for named people, after more of it, or once it was carried to another meeting. */
export function foldItemWords(view: ItemWords | null, event: MeetingEvent): ItemWords {
  const words = view?.words ?? {};
  if (event.type !== 'meeting.said') return { words };
  const { key, of } = event.data;
  return { words: { ...words, [key]: (of === undefined ? event.words : words[of]) ?? null } };
}

/** A meeting in which nothing has happened, and of which nothing was said. */
export const emptyMeeting = (meeting: MeetingState): MeetingView => ({
  meeting,
  items: [],
  decisions: [],
  roll: [],
  hands: [],
  interests: [],
  actions: [],
  replies: [],
  notes: [],
  papers: [],
  guests: [],
  corrections: [],
  words: {},
});

function merged<One>(before: One[], now: readonly One[] | undefined, nameOf: (one: One) => string): One[] {
  if (!now?.length) return before;
  const changed = new Map(now.map((one) => [nameOf(one), one]));
  const known = new Set(before.map(nameOf));
  return [...before.map((one) => changed.get(nameOf(one)) ?? one), ...now.filter((one) => !known.has(nameOf(one)))];
}
