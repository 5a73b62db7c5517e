import { Refusal } from '../../errors.js';
import { instantOf } from '../../time/zone.js';
import { seatsFilled } from '../attendance.js';
import type { CapturedAction } from '../meeting.view.js';
import { type Decides, refuseUnlessHeld } from './happened.js';
import { itemOf } from './items.js';

/** What is captured: whose it is follows from the item where it is not said, and when it is due from the next meeting (X1). */
export type Captures = Omit<CapturedAction, 'ownerAgencyId' | 'inAbsence'> & { ownerAgencyId?: string | undefined };

/**
 * An action is agreed on in the meeting; it lives on among the actions. Captured twice it is agreed on once. Where nobody fills the seat
 * of its agency it is given in their absence, and they are asked to accept it (X2).
 */
export const captureAction: Decides<Captures> = (view, { ownerAgencyId, ...captured }, by) => {
  refuseUnlessHeld(view);
  if (view.actions.some(({ actionId }) => actionId === captured.actionId)) return [];
  if (instantOf(captured.due) <= by.at) throw new Refusal('invalid_input', { due: ['must lie ahead'] });
  const owner = ownerAgencyId ?? itemOf(view, captured.itemId).ownerAgencyId;
  if (owner === undefined) throw new Refusal('invalid_input', { ownerAgencyId: ['must say whose it is'] });
  if (!view.meeting.rules.seats.some(({ agencyId }) => agencyId === owner))
    throw new Refusal('invalid_input', { ownerAgencyId: ['must be an agency that has a seat here'] });
  const absent = !seatsFilled(view.roll).has(owner);
  const action: CapturedAction = { ...captured, ownerAgencyId: owner, ...(absent ? { inAbsence: true } : {}) };
  return [{ type: 'action.captured', now: { actions: [action] } }];
};
