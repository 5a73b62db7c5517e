// Opens the app without network. It keeps the app's own files and nothing else: whatever anybody wrote, files that they sent and
// every answer of the server pass it by. A new version waits until a page says that it may take over (live/new-version.ts).

/** Filled in by the build (offline-shell.ts): the version, and the paths of its files. */
const SHELL = { version: '', files: [] };
const PREFIX = 'baraza.shell.';
const NAME = PREFIX + SHELL.version;
const FILES = new Set(SHELL.files);
/** As in the server (web-app.ts): paths that are never a page of the app. */
const NOT_A_PAGE = /^\/(api|socket\.io|health|metrics|assets)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(clear()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path) event.respondWith(answer(path, event.request));
});

self.addEventListener('push', (event) => event.waitUntil(show(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

/** What is shown is the same for everybody: a locked screen is read by others. */
const SHOWN = {
  en: { reminder: 'There is a reminder for you.', test: 'This is a test: reminders arrive here.' },
  it: { reminder: 'C’è un promemoria per Lei.', test: 'Questa è una prova: i promemoria arrivano qui.' },
  el: { reminder: 'Υπάρχει μια υπενθύμιση για εσάς.', test: 'Αυτή είναι μια δοκιμή: οι υπενθυμίσεις φτάνουν εδώ.' },
  sw: { reminder: 'Kuna kikumbusho kwako.', test: 'Hili ni jaribio: vikumbusho vinafika hapa.' },
};

/** Shows in the browser's language that there is something. A browser that is told and shows nothing may not be told any more. */
async function show(data) {
  const said = read(data);
  const lang = self.navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in SHOWN) ?? 'en';
  await self.registration.showNotification('Baraza', {
    body: SHOWN[lang][said.kind === 'test' ? 'test' : 'reminder'],
    lang,
    icon: '/icons/mark-192.png',
    tag: said.path,
    renotify: true,
    data: said.path,
  });
}

/** What is not understood is a reminder as well, and leads to the first page. */
function read(data) {
  try {
    const { kind, path } = data.json();
    return { kind, path: /^\/(?!\/)[\w/-]*$/.test(path) ? path : '/' };
  } catch {
    return { kind: 'reminder', path: '/' };
  }
}

/** Brings a page that is open to where it is about, or opens one. */
async function open(path) {
  const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) return self.clients.openWindow(path);
  await page.focus();
  // A page of the version before is not ours to steer.
  await page.navigate(path).catch(() => self.clients.openWindow(path));
}

/** Files under /assets never change under their name: they are taken from the version before, or from the browser's own cache. */
async function fill() {
  const cache = await caches.open(NAME);
  const fetched = async (path) => {
    const same = path.startsWith('/assets/');
    const held = same && (await caches.match(path));
    const file = held || (await fetch(path, { cache: same ? 'default' : 'reload' }));
    if (!file.ok || file.redirected) throw new Error(`${path} did not come`);
    await cache.put(path, file);
  };
  await Promise.all(SHELL.files.map(fetched));
}

/** The version before stays: a page that it opened may still ask for a part of it. */
async function clear() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const older = versions.filter((name) => name !== NAME).slice(0, -1);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Which file of the app is asked for; none where the server is to answer. */
function pathOf(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return null;
  if (FILES.has(pathname) || pathname.startsWith('/assets/')) return pathname;
  return request.mode === 'navigate' && !NOT_A_PAGE.test(pathname) ? '/index.html' : null;
}

async function answer(path, request) {
  const cache = await caches.open(NAME);
  return (await cache.match(path)) || (await caches.match(path)) || fetch(request);
}
