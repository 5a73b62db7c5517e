import { type EventMap, parseStream, personStream, type StreamName } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleTouched } from '../case.queries.js';

type Touching =
  'case.opened' | 'agency.admitted' | 'agency.released' | 'colleague.joined' | 'colleague.left' | 'case.closed';

/** Tells the lists of everybody whom it concerns that a case came, went or changed: those who read it and who just ceased to. */
export const refreshListsWhenCaseChanged = defineReaction<Touching>({
  name: 'refresh-lists-when-case-changed',
  on: 'case',
  to: ['case.opened', 'agency.admitted', 'agency.released', 'colleague.joined', 'colleague.left', 'case.closed'],
  fromStart: true,
  async react({ db, stream, event }) {
    const people = await peopleTouched(db, stream, event.seq);
    const data: EventMap['list.changed'] = { list: 'cases', ids: [caseIdOf(stream)] };
    return people.map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data,
      words: undefined,
    }));
  },
});

const caseIdOf = (stream: StreamName): string => parseStream(stream)!.id;
