import { parseStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { glassStore } from '../glass/glass.store.js';
import { reviewSteps, REVIEW_LADDER } from '../glass/remind-of-review.js';

/**
 * Where an agency or somebody who was to look at an opening went, others are to, and are reminded; and whoever comes to look after data is, where
 * nobody was. Where nobody can at all, whoever decides who sits at the table gets a letter.
 */
export const handOverWhenNobodyLooks = defineReaction<'agency.released' | 'colleague.left' | 'colleague.joined'>({
  name: 'hand-over-when-nobody-looks',
  on: 'glass',
  to: ['agency.released', 'colleague.left', 'colleague.joined'],
  fromStart: false,
  async react({ db, stream }) {
    const handed = await glassStore.handOver(db, stream);
    if (handed) {
      const steps = reviewSteps(handed.openedAt, handed.now, handed.zone);
      await glassStore.remind(db, parseStream(stream)!.id, handed, steps, REVIEW_LADDER);
    }
    return [];
  },
});
