import { answeringSeats } from './meeting-now.js';
import type { Decision, MeetingView } from './meeting.view.js';

/** For so long after the close a seat that came late may have a reservation noted, in milliseconds: seven days. */
export const NOTED_AFTER_MS = 7 * 86_400_000;

/**
 * Whether a seat may have a reservation noted to what was adopted before it came (L3). It is no answer, and changes nothing. A seat
 * that was there at the adoption had its say then. While the meeting goes on whoever fills a seat now may; after the close, for some
 * days, whoever was there at its end.
 * @param now milliseconds since 1970
 */
export function mayNoteAfter(view: MeetingView, decision: Decision, agencyId: string, now: number): boolean {
  const { itemId, atAdopted, number } = decision;
  const { status, endedAt } = view.meeting;
  const open =
    status === 'in_session' || (status === 'closed' && endedAt !== undefined && now - endedAt < NOTED_AFTER_MS);
  return (
    open &&
    number !== undefined &&
    atAdopted !== undefined &&
    !atAdopted.present.includes(agencyId) &&
    answeringSeats(view, itemId).includes(agencyId)
  );
}
