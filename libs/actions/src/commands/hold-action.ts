import { ACTION_STATUSES, actionStream, HoldAction, mayActOn, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { refuseAbsent } from '../absent.js';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Says who of its agency holds an action, or that nobody does any more. */
export const holdAction = defineCommand({
  name: 'action.hold',
  input: HoldAction,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.hold', actor, place, state),
  async run(ctx) {
    const { input, subject } = ctx;
    const { status, ownerAgencyId } = subject.state;
    if (!ACTION_STATUSES[status].open) throw new Refusal('illegal_move');
    refuseAbsent(subject.place, { agencyId: ownerAgencyId, personId: input.personId });
    return changeAction(ctx, { event: 'action.held', to: { holderId: input.personId ?? null } });
  },
});
