import { canMoveShare, Refusal, shareState, type ShareVerb, type ShareView } from '#libs/domain';

/** @throws Refusal `illegal_move` for what can not be done about an agreement as it stands now (milliseconds since 1970) */
export function refuseMove(verb: ShareVerb, share: ShareView, now: number): void {
  if (!canMoveShare(verb, shareState(share, now))) throw new Refusal('illegal_move');
}
