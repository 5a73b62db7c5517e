import type { AddPush } from '#libs/domain';

/** How this browser stands to being told: it cannot, its owner said no, it is not, or it is, by the hash of its endpoint. */
export type PushHere = { state: 'cannot' | 'needs_home_screen' | 'refused' | 'off' } | { state: 'on'; mark: string };

/** Looks at this browser. `on` says what the browser holds; whether it is mine the server's list says. */
export async function pushHere(): Promise<PushHere> {
  const registration = await workerHere();
  if (!registration) return { state: needsHomeScreen() ? 'needs_home_screen' : 'cannot' };
  if (Notification.permission === 'denied') return { state: 'refused' };
  const held = await registration.pushManager.getSubscription();
  return held && Notification.permission === 'granted'
    ? { state: 'on', mark: await markOf(held.endpoint) }
    : { state: 'off' };
}

/** The browser's own no: it was asked, and its owner did not want it. */
export class BrowserRefused extends Error {}

/**
 * Asks for permission and has the push service of the browser's maker make a subscription. Must be called from an act of its owner.
 * @param key the installation's public key
 * @throws BrowserRefused when the answer is no
 */
export async function subscribeHere(key: string): Promise<AddPush> {
  if ((await Notification.requestPermission()) !== 'granted') throw new BrowserRefused();
  const registration = await workerHere();
  if (!registration) throw new BrowserRefused();
  const ask = () => registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
  const made = await ask().catch(async () => {
    // Held for another installation's key, as after a restore: that one is told by nobody any more.
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return ask();
  });
  return {
    endpoint: made.endpoint,
    p256dh: base64url(made.getKey('p256dh')),
    auth: base64url(made.getKey('auth')),
  };
}

/** The browser forgets its subscription. */
export async function unsubscribeHere(): Promise<void> {
  await (await (await workerHere())?.pushManager.getSubscription())?.unsubscribe();
}

/** What the browser keeps the app with, where it can be told at all. */
async function workerHere(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return undefined;
  return navigator.serviceWorker.getRegistration();
}

/** On an iPhone and an iPad only what stands on the home screen can be told. */
const needsHomeScreen = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) && !window.matchMedia('(display-mode: standalone)').matches;

async function markOf(endpoint: string): Promise<string> {
  return base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)));
}

const base64url = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
