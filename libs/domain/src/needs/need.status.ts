import { Refusal } from '../errors.js';

/** How what somebody asks for stands; everything can be taken up again. */
export const NEED_STATES = ['open', 'being_met', 'met', 'no_longer_wanted'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** The state after the move, or the refusal `illegal_move` where it stands so already. */
export function moveNeed(from: NeedState, to: NeedState): NeedState {
  if (from === to) throw new Refusal('illegal_move');
  return to;
}
