import type { MeView, SeatRow } from '#libs/domain';
import { http } from '../../live/http.js';
import { forgetDevice } from '../../live/kept/device.js';
import { leave } from '../entry/go-on.js';
import { useAct } from '../entry/use-act.js';

/** Sits down at another of my seats: the page begins anew there. What waits to be sent waits at the seat it was written at. */
export function useSitting() {
  const { busy, problem, run } = useAct();
  const sit = ({ personId, agencyId }: SeatRow) =>
    run(async () => {
      await forgetDevice();
      await http<MeView>('POST', '/api/account/seat', { personId, agencyId });
      await leave('/today');
    });
  return { sit, busy, problem };
}
