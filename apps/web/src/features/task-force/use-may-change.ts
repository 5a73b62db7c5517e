import { allows, relationsToAgency } from '#libs/domain';
import { useSession } from '../../live/hooks.js';

/** Whether I decide what somebody is in an agency. */
export function useMayChange(): (agencyId: string) => boolean {
  const { me } = useSession();
  return (agencyId) => allows('standing.change', me, relationsToAgency(me, agencyId));
}
