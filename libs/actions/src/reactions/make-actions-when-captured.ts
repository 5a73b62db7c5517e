import {
  acceptBy,
  type ActionState,
  type CapturedAction,
  DEFAULT_LADDERS,
  type KeptLadder,
  ladderNameOf,
  personStream,
  planRungs,
} from '#libs/domain';
import { type CommandContext, defineReaction } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { peopleOfAction } from '../action.queries.js';
import { type Captured, capturedStore } from '../captured.store.js';

type Db = CommandContext<object>['db'];

/**
 * What a meeting captured becomes an action like any other: its agency's to do, asked for by the agency of who captured it, reminded of
 * by the ladder of the table, and asked to accept it where nobody of that agency was there. It stands where its words stand; nothing of them is read.
 */
export const makeActionsWhenCaptured = defineReaction<'action.captured'>({
  name: 'make-actions-when-captured',
  on: 'meeting',
  to: ['action.captured'],
  fromStart: true,
  async react({ db, stream, event }) {
    const told: { personId: string; actionId: string }[] = [];
    for (const captured of await capturedStore.waiting(db, stream, event.seq)) {
      const agreed = event.data.now.actions!.find(({ actionId }) => actionId === captured.actionId)!;
      const state = firstState(agreed, captured, event.by!.agency);
      const ladder = await ladderFor(db, captured, agreed, Date.parse(event.at));
      const calendar = await calendarFor(db, captured.taskForceId, state.ownerAgencyId);
      const plan = { ladder, rungs: planRungs(ladder, state.due, calendar) };
      const seq = await capturedStore.make(db, { meeting: stream, seq: event.seq }, captured, state, plan);
      // Of what stands on this very stream the lists hear next, by the event that was just recorded.
      if (seq === null || captured.stream === stream) continue;
      for (const personId of await peopleOfAction(db, captured.stream, seq))
        told.push({ personId, actionId: captured.actionId });
    }
    return told.map(({ personId, actionId }) => ({
      stream: personStream(personId),
      type: 'list.changed' as const,
      data: { list: 'actions' as const, ids: [actionId] },
      words: undefined,
    }));
  },
});

/** By which ladder it is reminded of. What was given in its agency's absence is to be accepted by a day of the table's calendar (X2). */
async function ladderFor(
  db: Db,
  { ladder, taskForceId }: Captured,
  { inAbsence }: CapturedAction,
  at: number,
): Promise<KeptLadder> {
  const kept = ladder ?? DEFAULT_LADDERS[ladderNameOf('normal')];
  return inAbsence ? { ...kept, acceptBy: acceptBy(at, await calendarFor(db, taskForceId, null)) } : kept;
}

const firstState = (
  { ownerAgencyId, due }: CapturedAction,
  { holderId }: Captured,
  askedById: string,
): ActionState => ({
  status: 'assigned',
  priority: 'normal',
  ownerAgencyId,
  holderId,
  helperIds: [],
  due,
  moves: 0,
  askedById,
  offeredToId: null,
  revision: 1,
});
