import { type EventMap, parseStream, personStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleReading } from '../board-news.queries.js';

/** Tells the boards of those who read a case that what the person asks for changed: it may press now, or no longer. */
export const refreshBoardsWhenNeedChanged = defineReaction<'need.said' | 'need.moved'>({
  name: 'refresh-boards-when-need-changed',
  on: 'case',
  to: ['need.said', 'need.moved'],
  fromStart: false,
  async react({ db, stream, event }) {
    const people = await peopleReading(db, stream, event.seq);
    const data: EventMap['list.changed'] = { list: 'board', ids: [parseStream(stream)!.id] };
    return people.map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data,
      words: undefined,
    }));
  },
});
