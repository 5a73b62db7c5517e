import { type EventType, personStream, type StreamKind } from '#libs/domain';
import { defineReaction, type Reaction } from '#libs/kernel';
import { peopleOfMeetings } from './meeting.queries.js';

/** Makes a reaction that tells everybody who reads such a stream that their lists of meetings changed. */
export const refreshLists = <T extends EventType>(name: string, on: StreamKind, to: readonly T[]): Reaction =>
  defineReaction<T>({
    name,
    on,
    to,
    fromStart: true,
    async react({ db, stream }) {
      const people = await peopleOfMeetings(db, stream);
      return people.map((person) => ({
        stream: personStream(person),
        type: 'list.changed' as const,
        data: { list: 'meetings' as const, ids: [] },
        words: undefined,
      }));
    },
  });
