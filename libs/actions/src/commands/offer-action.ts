import { ACTION_STATUSES, actionStream, mayActOn, OfferAction, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { refuseAbsent } from '../absent.js';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Offers an action to another agency that is there. Until that one takes it, it stays with whose it is. */
export const offerAction = defineCommand({
  name: 'action.offer',
  input: OfferAction,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.offer', actor, place, state),
  async run(ctx) {
    const { input, subject } = ctx;
    const { status, ownerAgencyId } = subject.state;
    if (!ACTION_STATUSES[status].reminds || subject.title === null) throw new Refusal('illegal_move');
    if (input.agencyId === ownerAgencyId)
      throw new Refusal('invalid_input', { agencyId: ['must be another agency than the one whose it is'] });
    refuseAbsent(subject.place, input);
    return changeAction(ctx, {
      event: 'action.offered',
      to: { offeredToId: input.agencyId },
      words: subject.title,
      said: true,
    });
  },
});
