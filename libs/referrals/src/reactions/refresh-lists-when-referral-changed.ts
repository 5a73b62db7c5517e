import { type EventMap, parseStream, personStream, type ReferralEventMap } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleOfReferral } from '../referral.queries.js';

type Touching = keyof ReferralEventMap | 'reminder.climbed' | 'colleague.joined' | 'colleague.left';

/** Tells those who follow a referral, or just ceased to, that their lists of referrals changed. */
export const refreshListsWhenReferralChanged = defineReaction<Touching>({
  name: 'refresh-lists-when-referral-changed',
  on: 'referral',
  to: [
    'referral.drafted',
    'referral.moved',
    'referral.tried',
    'referral.accompanied',
    'referral.assigned',
    'reminder.climbed',
    'colleague.joined',
    'colleague.left',
  ],
  fromStart: true,
  async react({ db, stream, event }) {
    const people = await peopleOfReferral(db, stream, event.seq);
    const data: EventMap['list.changed'] = { list: 'referrals', ids: [parseStream(stream)!.id] };
    return people.map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data,
      words: undefined,
    }));
  },
});
