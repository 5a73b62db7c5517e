import { Refusal } from '#libs/domain';
import type { ActionPlace } from './action.queries.js';

/** Refuses an agency that is not there, and somebody who does not read it for that agency. */
export function refuseAbsent(
  { seats }: ActionPlace,
  { agencyId, personId }: { agencyId: string; personId?: string | null | undefined },
): void {
  const seat = seats.find((one) => one.agencyId === agencyId);
  if (!seat) throw new Refusal('invalid_input', { agencyId: ['must be an agency that is here'] });
  if (personId != null && !seat.people.includes(personId))
    throw new Refusal('invalid_input', { personId: ['must be somebody of that agency who reads this'] });
}
