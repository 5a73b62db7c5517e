import type { ActionRow, ActionStatus } from '#libs/domain';
import { type ActionStep, stepKey } from '../actions/action-steps.js';

/** How an action is answered from its card, by how it stands; whatever else can be done is behind the dots. */
const ANSWERS: Partial<Record<ActionStatus, readonly ActionStep[]>> = {
  proposed: ['assign', 'decline'],
  assigned: ['accept', 'decline'],
  accepted: ['finish', 'assure', 'move'],
  in_progress: ['finish', 'assure', 'move'],
  blocked: ['start', 'finish', 'move'],
  declined: ['assign'],
  done: ['verify', 'return'],
};
const OF_AN_OFFER: readonly ActionStep[] = ['take', 'refuse'];

/** The steps of a card: those that stand on it as buttons, the likeliest first, and the others. */
export interface CardSteps {
  answers: ActionStep[];
  others: ActionStep[];
}

/** @param steps those that may be taken now */
export function cardSteps(
  { status, offeredToId }: Pick<ActionRow, 'status' | 'offeredToId'>,
  steps: readonly ActionStep[],
  agencyId: string,
): CardSteps {
  const wanted = offeredToId === agencyId ? OF_AN_OFFER : (ANSWERS[status] ?? []);
  const answers = wanted.filter((step) => steps.includes(step));
  const shown = answers.length > 0 ? answers : steps.slice(0, 1);
  return { answers: shown, others: steps.filter((step) => !shown.includes(step)) };
}

/** The key of an answer's word: an answer that needs its reason says so. */
export function answerKey(step: ActionStep, status: ActionStatus) {
  if (step === 'move') return 'today.lateBecause' as const;
  if (step === 'decline' || step === 'refuse') return 'today.notForUs' as const;
  return stepKey(step, status);
}

/** How somebody takes on what nobody does: by saying yes to it, or by saying that they do it. Null where they may not. */
export function takingOn(
  { status, holderId, offeredToId }: Pick<ActionRow, 'status' | 'holderId' | 'offeredToId'>,
  steps: readonly ActionStep[],
  agencyId: string,
): 'accept' | 'hold' | null {
  if (holderId !== null || offeredToId === agencyId) return null;
  if (status === 'assigned' && steps.includes('accept')) return 'accept';
  return ['accepted', 'in_progress', 'blocked'].includes(status) && steps.includes('hold') ? 'hold' : null;
}
