import type { MeetingChange } from './meeting.events.js';
import type { MeetingView } from './meeting.view.js';

/** A meeting after a change of it: what has the same name is replaced, what is new comes at the end. */
export const foldMeetingChange = (view: MeetingView, now: MeetingChange): MeetingView => ({
  ...view,
  meeting: now.meeting ?? view.meeting,
  items: merged(view.items, now.items, ({ itemId }) => itemId),
  decisions: merged(view.decisions, now.decisions, ({ decisionId }) => decisionId),
  roll: merged(view.roll, now.roll, ({ personId, from }) => `${personId} ${from}`),
  hands: now.hands ?? view.hands,
  interests: merged(view.interests, now.interests, ({ itemId, personId }) => `${itemId} ${personId}`),
  actions: merged(view.actions, now.actions, ({ actionId }) => actionId),
});

/** A meeting after words about something in it; null once they were erased. */
export const foldMeetingWords = (view: MeetingView, key: string, words: string | null): MeetingView => ({
  ...view,
  words: { ...view.words, [key]: words },
});

function merged<One>(before: One[], now: readonly One[] | undefined, nameOf: (one: One) => string): One[] {
  if (!now?.length) return before;
  const changed = new Map(now.map((one) => [nameOf(one), one]));
  const known = new Set(before.map(nameOf));
  return [...before.map((one) => changed.get(nameOf(one)) ?? one), ...now.filter((one) => !known.has(nameOf(one)))];
}
