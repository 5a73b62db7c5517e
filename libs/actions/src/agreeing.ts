import { type ActionState, type Actor, instantOf, type OpenAction, Refusal, type StreamName } from '#libs/domain';
import type { Append, CommandContext } from '#libs/kernel';
import { refuseAbsent } from './absent.js';
import type { ActionPlace } from './action.queries.js';
import { actionStore } from './action.store.js';

type Agreeing = CommandContext<OpenAction, Actor> & { stream: StreamName; subject: ActionPlace; append: Append };

/** Records a new action. What is agreed on is reminded of from then on; what is only proposed waits for who decides. */
export async function agreeOn(
  { db, actor, clock, input, stream, subject: place, append }: Agreeing,
  status: 'assigned' | 'proposed',
): Promise<{ actionId: string }> {
  const { actionId, agencyId, personId, due, priority = 'normal', words } = input;
  if (!place.takesMessages) throw new Refusal('illegal_move');
  refuseAbsent(place, { agencyId, personId });
  if (instantOf(due) <= clock.now().getTime()) throw new Refusal('invalid_input', { due: ['must lie ahead'] });
  const state: ActionState = {
    status,
    priority,
    ownerAgencyId: agencyId,
    holderId: personId ?? null,
    helperIds: [],
    due: { ...due },
    moves: 0,
    askedById: actor.agencyId,
    offeredToId: null,
    revision: 1,
  };
  const seq = append(`action.${status}`, { actionId, state }, words);
  const placed = { actionId, stream, taskForceId: actor.taskForceId };
  await actionStore.insert(db, placed, state, seq);
  if (status === 'assigned') await actionStore.arm(db, placed, state);
  return { actionId };
}
