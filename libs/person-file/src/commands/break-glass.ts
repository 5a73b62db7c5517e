import { BreakGlass, type GlassResult, glassStream, mayBreakGlass, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadHelper } from '../glass/glass.queries.js';
import { glassStore } from '../glass/glass.store.js';
import { remindOfReview } from '../glass/remind-of-review.js';

/**
 * Opens a person's file in an emergency, for two hours. Whatever was named, it is carried out: a case that is not there is an answer like any, so
 * that the try is kept, also on the stream of whoever tried.
 */
export const breakGlass = defineCommand({
  name: 'glass.break',
  input: BreakGlass,
  stream: (_, { personId }) => personStream(personId),
  load: ({ db, actor }) => loadHelper(db, actor.agencyId),
  may: (actor, { sector }) => mayBreakGlass(actor, sector),
  async run({ db, id, input, subject, clock, moved, append, appendTo }): Promise<GlassResult> {
    const { glassId, purpose, reason, words } = input;
    // The first words of a command are kept under its own id.
    const broken = await glassStore.open(db, input, id);
    append('glass.tried', { glassId, outcome: broken.outcome });
    if (broken.outcome !== 'opened') return { opened: false, tooMany: broken.outcome === 'too_many' };
    const { caseId, until, told, holder } = broken;
    const stream = glassStream(glassId);
    appendTo(stream, 'glass.broken', { caseId, purpose, reason, until: new Date(until).toISOString() }, words);
    moved(told.stream, told.seq);
    if (holder) await remindOfReview(db, { glassId, stream, holder, now: clock.ms(), zone: subject.zone });
    return { opened: true, tooMany: false };
  },
});
