import { type ActionEventType, type ActionState, type Actor, Refusal, type StreamName } from '#libs/domain';
import type { Append, CommandContext } from '#libs/kernel';
import type { LoadedAction } from './action.queries.js';
import { actionStore } from './action.store.js';
import { answerStore } from './answer.store.js';

interface Changing {
  db: CommandContext<object>['db'];
  actor: Actor;
  stream: StreamName;
  subject: LoadedAction;
  append: Append;
  input: { actionId: string; revision?: number };
}

interface Change {
  event: ActionEventType;
  /** What is other than before. */
  to: Partial<ActionState>;
  /** What somebody typed; with `said`, what is to be done. */
  words?: string | undefined;
  said?: boolean;
  /** Reminders are planned anew: another agency or another moment is right from now on. */
  replan?: boolean;
}

/** Records a change of an action: its event, its row, and what becomes of its reminders. */
export async function changeAction(ctx: Changing, { event, to, words, said = false, replan = false }: Change) {
  const { db, actor, stream, subject, append, input } = ctx;
  const { actionId, revision } = input;
  if (revision !== undefined && revision !== subject.state.revision) throw new Refusal('illegal_move');
  if (actor.linkId) await answerStore.use(db, actor.linkId, actionId, event === 'action.undone');
  const state: ActionState = { ...subject.state, ...to, revision: subject.state.revision + 1 };
  const seq = append(event, { actionId, state, ...(actor.linkId ? { byLink: true } : {}) }, words);
  await actionStore.change(db, actionId, [...subject.history, seq], state, said);
  if (subject.state.status === 'assigned' && state.status !== 'assigned') await actionStore.accepted(db, actionId);
  if (replan) await actionStore.arm(db, { actionId, stream, taskForceId: actor.taskForceId }, state);
  else await actionStore.answer(db, actionId, state);
  return { revision: state.revision };
}
