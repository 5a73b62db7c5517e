import type { MeView } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { entryStore, sessionStore, type SignedIn } from '#libs/people';

/** Who somebody is here; or that nobody is signed in, with what the door needs. */
export async function meView({ installation, database, config }: Kernel, signedIn: SignedIn | null): Promise<MeView> {
  const demonstration = installation !== 'real';
  const deviceKeepsHours = config.DEVICE_KEEPS === 'state' ? config.SESSION_IDLE_HOURS : 0;
  if (signedIn) {
    const { personId, agencyId, taskForceId, standings } = signedIn.actor;
    const account = signedIn.accountId !== null;
    const me = { personId, name: signedIn.name, agencyId, taskForceId, standings: [...standings], account };
    return { demonstration, empty: false, singleSignOn: [], deviceKeepsHours, me };
  }
  const [empty, singleSignOn] = await Promise.all([
    entryStore.isEmpty(database.pool),
    entryStore.singleSignOns(database.pool),
  ]);
  return { demonstration, empty, singleSignOn, deviceKeepsHours, me: null };
}

/** Who a session's secret makes one here. */
export const meOf = async (kernel: Kernel, secret: string): Promise<MeView> =>
  meView(kernel, await sessionStore.find(kernel, secret));
