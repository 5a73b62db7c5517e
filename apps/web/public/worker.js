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
