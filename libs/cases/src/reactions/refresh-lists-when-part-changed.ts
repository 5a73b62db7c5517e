import { type EventMap, personStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { caseOfPart, peopleTouched } from '../case.queries.js';

type Touching = 'part.opened' | 'agency.admitted' | 'agency.released' | 'colleague.joined' | 'colleague.left';

/** Tells those who read a restricted part, or just ceased to, that the case is to be looked at again. */
export const refreshListsWhenPartChanged = defineReaction<Touching>({
  name: 'refresh-lists-when-part-changed',
  on: 'part',
  to: ['part.opened', 'agency.admitted', 'agency.released', 'colleague.joined', 'colleague.left'],
  fromStart: true,
  async react({ db, stream, event }) {
    const people = await peopleTouched(db, stream, event.seq);
    const data: EventMap['list.changed'] = { list: 'cases', ids: [await caseOfPart(db, stream)] };
    return people.map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data,
      words: undefined,
    }));
  },
});
