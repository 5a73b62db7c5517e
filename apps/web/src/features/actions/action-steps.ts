import {
  ACTION_MOVES,
  ACTION_STATUSES,
  ACTION_VERBS,
  type ActionChannel,
  type ActionHistory,
  type ActionStatus,
  type ActionVerb,
  type ActionView,
  type Actor,
  canMove,
  isActionEvent,
  mayActOn,
  UNDO_HOURS,
} from '#libs/domain';

/** Everything that can be done with an action that is there; the command is `action.<step>`. */
export type ActionStep = ActionVerb | 'take' | 'refuse' | 'assure' | 'move' | 'offer' | 'hold' | 'help' | 'undo';

/** Those that do not change how it stands, in the order in which they are shown. */
const BESIDE = ['take', 'refuse', 'assure', 'hold', 'help', 'move', 'offer'] as const;

/** What decides about the steps that can be taken. */
export type StepsOf = Pick<ActionView, 'status' | 'title' | 'ownerAgencyId' | 'holderId' | 'askedById' | 'offeredToId'>;

/** What comes next, by how it stands: the likeliest first. */
const NEXT: Record<ActionStatus, readonly ActionVerb[]> = {
  proposed: ['assign', 'decline', 'cancel'],
  assigned: ['accept', 'decline', 'finish', 'start', 'block', 'cancel'],
  accepted: ['finish', 'start', 'block', 'cancel'],
  in_progress: ['finish', 'block', 'cancel'],
  blocked: ['start', 'finish', 'cancel'],
  declined: ['assign', 'cancel'],
  done: ['verify', 'return', 'cancel'],
  verified: [],
  cancelled: [],
};

/** The steps that somebody may take with an action now, the likeliest first. None of them would be refused as things stand. */
export function stepsNow(actor: Actor, channel: ActionChannel, action: StepsOf): ActionStep[] {
  const may = (step: ActionStep) => mayActOn(`action.${step}`, actor, channel, action);
  const beside = BESIDE.filter((step) => fits(step, action) && may(step));
  const next = NEXT[action.status];
  const verbs = [...next, ...ACTION_VERBS.filter((verb) => !next.includes(verb))];
  const moves = verbs.filter((verb) => canMove(action.status, verb) && may(verb));
  const answers = beside.filter((step) => step === 'take' || step === 'refuse');
  const others = beside.filter((step) => step !== 'take' && step !== 'refuse');
  const endings = moves.filter((verb) => verb === 'cancel');
  return [...answers, ...moves.filter((verb) => verb !== 'cancel'), ...others, ...endings];
}

/** Whether a step goes with how the action stands, whoever takes it. The server has the same rules. */
function fits(step: (typeof BESIDE)[number], { status, title, offeredToId }: StepsOf): boolean {
  const { open, reminds } = ACTION_STATUSES[status];
  switch (step) {
    case 'take':
      return open && status !== 'done' && offeredToId !== null;
    case 'refuse':
      return open && offeredToId !== null;
    case 'move':
      return open && status !== 'done';
    case 'assure':
      return reminds;
    case 'offer':
      return reminds && title !== null;
    case 'hold':
    case 'help':
      return open;
  }
}

/**
 * Whether what was answered last, by the link in a letter, may be taken back: nothing else happened since, and not for long.
 * @param events what happened with the action, in order
 * @param now milliseconds since 1970
 */
export function mayUndo(actor: Actor, channel: ActionChannel, { action, events }: ActionHistory, now: number): boolean {
  const answer = events.filter(isActionEvent).at(-1);
  if (!answer?.data.byLink || answer.type === 'action.undone') return false;
  const inTime = now - Date.parse(answer.at) <= UNDO_HOURS * 3_600_000;
  return inTime && mayActOn('action.undo', actor, channel, action);
}

/** Steps that are taken at one tap; for all others a sheet asks something first. */
export const isOneTap = (step: ActionStep): boolean =>
  step === 'take' ||
  step === 'assure' ||
  step === 'undo' ||
  (step in ACTION_MOVES && !ACTION_MOVES[step as ActionVerb].words);

/** The key of the word on a step's button: the same step is called otherwise where it is taken once more. */
export function stepKey(step: ActionStep, status: ActionStatus) {
  if (step === 'assign' && status === 'declined') return 'action.step.assignAgain' as const;
  if (step === 'start' && status === 'blocked') return 'action.step.startAgain' as const;
  return `action.step.${step}` as const;
}
