import { type EventMap, personStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleShown } from '../board-news.queries.js';

/** Tells the boards of those who may be shown what was written into a file, and of nobody else, that the case is to be looked at again. */
export const refreshBoardsWhenEntryAdded = defineReaction<'entry.added'>({
  name: 'refresh-boards-when-entry-added',
  on: 'file',
  to: ['entry.added'],
  fromStart: false,
  async react({ db, stream, event }) {
    const people = await peopleShown(db, stream, event.seq);
    const data: EventMap['list.changed'] = { list: 'board', ids: [event.data.caseId] };
    return people.map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data,
      words: undefined,
    }));
  },
});
