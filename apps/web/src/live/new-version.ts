import { type Cell, createCell } from '#libs/client';

/** True while a newer version of the app waits on this device. */
export const newVersionWaits: Cell<boolean> = createCell(false);

/** How often it is asked for a new version, and no more often when somebody comes back to the page (ms). */
const ASK_MS = 30 * 60_000;
/** Nobody has touched the page for this long (ms): then it may begin anew. */
const QUIET_MS = 2 * 60_000;
/** How often it is looked whether the page is at rest (ms). */
const LOOK_MS = 15_000;

let registered: ServiceWorkerRegistration | null = null;
let touched = Date.now();

/** Nothing that somebody has begun would be lost: no words in a field, nothing open, nobody busy with the page. */
function atRest(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type="radio"]):not([type="checkbox"])',
  );
  if ([...fields].some(({ value }) => value !== '') || document.querySelector('[role="dialog"]')) return false;
  return document.visibilityState === 'hidden' || Date.now() - touched > QUIET_MS;
}

/** Begins anew with the version that waits. */
export function loadNewVersion() {
  const waiting = registered?.waiting;
  // Another page may have let it take over already: then only this one is left.
  if (!waiting) return window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting.postMessage('take over');
}

function watch(registration: ServiceWorkerRegistration) {
  registered = registration;
  // The first version on this device is no news.
  const isNews = () => navigator.serviceWorker.controller !== null;
  if (registration.waiting && isNews()) newVersionWaits.set(true);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener(
      'statechange',
      () => coming.state === 'installed' && isNews() && newVersionWaits.set(true),
    );
  });
  let asked = Date.now();
  const ask = () => {
    if (Date.now() - asked < ASK_MS) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  };
  const look = () => {
    if (newVersionWaits.get() && atRest()) loadNewVersion();
    else ask();
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_MS);
}

/** Lets this device open the app without network, where the browser can; and watches for new versions of it. */
export function keepAppOnDevice() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  for (const touch of ['pointerdown', 'keydown', 'scroll'])
    document.addEventListener(touch, () => (touched = Date.now()), { capture: true, passive: true });
  // A version that another page let in: this one goes on with what it has, until it is at rest.
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', () => newVersionWaits.set(true));
  const register = () =>
    navigator.serviceWorker
      .register('/worker.js', { updateViaCache: 'none' })
      .then(watch)
      .catch(() => undefined);
  // First what somebody came for.
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', () => void register(), { once: true });
}
