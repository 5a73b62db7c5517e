import { type EventMap, type GlassEventMap, parseStream, personStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleOfGlass } from '../glass/glass.queries.js';

/** Tells whoever opened a file in an emergency, and those who are to look at that, that their lists changed. */
export const refreshListsWhenGlassChanged = defineReaction<keyof GlassEventMap | 'colleague.joined' | 'colleague.left'>(
  {
    name: 'refresh-lists-when-glass-changed',
    on: 'glass',
    to: ['glass.broken', 'glass.judged', 'colleague.joined', 'colleague.left'],
    fromStart: true,
    async react({ db, stream, event }) {
      const people = await peopleOfGlass(db, stream, event.seq);
      const data: EventMap['list.changed'] = { list: 'glass', ids: [parseStream(stream)!.id] };
      return people.map((person) => ({
        stream: personStream(person),
        type: 'list.changed' as const,
        data,
        words: undefined,
      }));
    },
  },
);
