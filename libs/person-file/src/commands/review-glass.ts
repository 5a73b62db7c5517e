import { glassStream, mayReviewGlass, Refusal, ReviewGlass } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { remindingStore } from '#libs/ladders';
import { findGlasses } from '../glass/glass.queries.js';
import { glassStore } from '../glass/glass.store.js';

/** Whoever looks after data says what they found by looking at a file that was opened in an emergency; the case is told. */
export const reviewGlass = defineCommand({
  name: 'glass.review',
  input: ReviewGlass,
  stream: ({ glassId }) => glassStream(glassId),
  load: async ({ db, input }) => (await findGlasses(db, { glassId: input.glassId }))[0] ?? null,
  may: (actor, glass) => mayReviewGlass(actor, !glass.own && (glass.reviews || glass.review !== null)),
  async run({ db, input, subject, moved, append }) {
    const { glassId, verdict, words } = input;
    if (subject.review) throw new Refusal('illegal_move');
    const told = await glassStore.review(db, glassId, verdict, append('glass.judged', { verdict }, words));
    moved(told.stream, told.seq);
    await remindingStore.stop(db, glassId, 'ended');
    return {};
  },
});
