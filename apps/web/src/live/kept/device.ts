import type { Me, MeView } from '#libs/domain';
import { mayBeShown } from './kept-rules.js';
import { type Gone, type KeptShelf, openKeptShelf } from './kept-shelf.js';

/** Changes with the shapes of what is kept (see offline-shell.ts): another version's state is not read. */
declare const __KEPT_SHAPE__: string;
const SHAPE = typeof __KEPT_SHAPE__ === 'string' ? __KEPT_SHAPE__ : '';

/** Who somebody is here, with what they may: when any of it changes, the page begins anew. */
export const identityOf = ({ personId, agencyId, taskForceId, standings, account }: Me): string =>
  [personId, agencyId, taskForceId, account, ...[...standings].sort()].join(' ');

/** Under what the state of somebody is kept by this version. */
export const keptSeatOf = (me: Me): string => `${SHAPE} ${identityOf(me)}`;

/** A database that does not open within this time (ms) is none: nobody waits for it. */
const OPEN_MS = 2000;

let opened: Promise<KeptShelf | null> | undefined;
/** The shelf of this device, or null where the browser has none. */
export const keptShelf = (): Promise<KeptShelf | null> =>
  (opened ??= Promise.race([
    openKeptShelf().catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), OPEN_MS)),
  ]));

/** When the server has not been heard on this page: since when (milliseconds), by what is kept. */
let unheardSince: number | null = null;
export const notHeardSince = (): number | null => unheardSince;

/** The server said who is signed in here. It is somebody else's device from then on, or nobody's. */
export async function heardWhoIAm(view: MeView, askedAt: number): Promise<void> {
  unheardSince = null;
  const shelf = await keptShelf();
  const { me, deviceKeepsHours } = view;
  const done =
    me && deviceKeepsHours > 0
      ? shelf?.claim({ seat: keptSeatOf(me), view, at: askedAt }, askedAt)
      : shelf?.clear('left', askedAt);
  await done?.catch(() => undefined);
}

/** Takes everything from this device that was kept to open without network. */
export async function forgetDevice(why: Gone = 'left'): Promise<void> {
  await (await keptShelf())?.clear(why, Date.now()).catch(() => undefined);
}

/** Who was signed in when the server was last reached, if that may be shown; what may not is taken away. */
export async function keptOwner(): Promise<{ view: MeView; at: number } | null> {
  const owner = await (await keptShelf())?.owner().catch(() => null);
  if (!owner || !('seat' in owner)) return null;
  if (!mayBeShown(owner, Date.now())) {
    await forgetDevice('too_old');
    return null;
  }
  // Kept by another version: only the server can tell in what shape it is now.
  return owner.seat === keptSeatOf(owner.view.me!) ? owner : null;
}

/** Says that what is shown is who was signed in at that time (milliseconds), not what the server says. */
export function showsKept(at: number) {
  unheardSince = at;
}

/** Why this device shows nothing without network, where it is worth a word. */
export async function goneTooOld(): Promise<boolean> {
  const owner = await (await keptShelf())?.owner().catch(() => null);
  return owner != null && 'gone' in owner && owner.why === 'too_old';
}
