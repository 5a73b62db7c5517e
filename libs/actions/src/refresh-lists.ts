import {
  type ActionEventType,
  type EventMap,
  personStream,
  type ReminderEventMap,
  type StreamKind,
  type StreamName,
} from '#libs/domain';
import { defineReaction, type PendingEvent, type Reaction } from '#libs/kernel';
import { peopleOfAction } from './action.queries.js';

type Touching = ActionEventType | keyof ReminderEventMap;

const TOUCHING: readonly Touching[] = [
  'action.proposed',
  'action.assigned',
  'action.accepted',
  'action.started',
  'action.blocked',
  'action.declined',
  'action.finished',
  'action.verified',
  'action.returned',
  'action.cancelled',
  'action.moved',
  'action.offered',
  'action.taken',
  'action.refused',
  'action.held',
  'action.helped',
  'action.assured',
  'action.undone',
  'reminder.climbed',
  'reminder.snoozed',
];

/** Tells the lists of everybody who reads where an action was agreed that it changed, or that a step of its reminder came. */
export const refreshLists = (name: string, on: StreamKind): Reaction =>
  defineReaction<Touching>({
    name,
    on,
    to: TOUCHING,
    fromStart: true,
    async react({ db, stream, event }) {
      const people = await peopleOfAction(db, stream, event.seq);
      const id = 'actionId' in event.data ? event.data.actionId : event.data.subjectId;
      const data: EventMap['list.changed'] = { list: 'actions', ids: [id] };
      return people.map((person) => ({
        stream: personStream(person),
        type: 'list.changed' as const,
        data,
        words: undefined,
      }));
    },
    together: onceEach,
  });

/** What many steps that came at once tell each person is one thing: these rows changed. */
function onceEach(told: readonly PendingEvent[]): PendingEvent[] {
  const ids = new Map<StreamName, Set<string>>();
  for (const { stream, data } of told) {
    const known = ids.get(stream) ?? new Set();
    ids.set(stream, known);
    for (const id of (data as EventMap['list.changed']).ids) known.add(id);
  }
  return [...ids].map(([stream, changed]) => ({
    stream,
    type: 'list.changed',
    data: { list: 'actions', ids: [...changed] },
    words: undefined,
  }));
}
