import { type EventMap, parseStream, personStream, type ShareEventMap } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleOfShare } from '../share.queries.js';

type Touching = keyof ShareEventMap | 'colleague.joined' | 'colleague.left';

/** Tells those who read an agreement, or just ceased to, that their lists of agreements changed. */
export const refreshListsWhenShareChanged = defineReaction<Touching>({
  name: 'refresh-lists-when-share-changed',
  on: 'share',
  to: [
    'share.given',
    'share.confirmed',
    'share.renewed',
    'share.suspended',
    'share.resumed',
    'share.revoked',
    'colleague.joined',
    'colleague.left',
  ],
  fromStart: true,
  async react({ db, stream, event }) {
    const people = await peopleOfShare(db, stream, event.seq);
    const data: EventMap['list.changed'] = { list: 'shares', ids: [parseStream(stream)!.id] };
    return people.map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data,
      words: undefined,
    }));
  },
});
