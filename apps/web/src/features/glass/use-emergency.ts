import { mayBreakGlass, mayReadAccess } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';

/** What I have to do with emergencies: whether I may open a file in one, and whether I look after data. */
export function useEmergency(): { opens: boolean; looksAfter: boolean } {
  const { me } = useSession();
  const directory = useDirectory();
  return {
    opens: mayBreakGlass(me, directory.agency(me.agencyId)?.sector ?? null),
    looksAfter: mayReadAccess(me),
  };
}
