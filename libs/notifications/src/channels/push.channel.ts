import { type Fate, postOutward } from '#libs/delivery';
import type { Channel, ChannelParts } from '../channel.js';
import { pageOf } from '../notice.js';
import { type Browser, openBrowser } from '../push/browser.js';
import { vapidKeys } from '../push/vapid.js';
import { type SealedBrowser, wayStore } from '../way.store.js';

/** How long a push service keeps what it cannot deliver yet (s): a browser that is opened tomorrow still hears of it. */
const KEEPS_S = 86_400;
const GONE = new Set([404, 410]);

/** What is said to a browser: that there is something, and which page of the app it stands on. */
interface Said {
  kind: 'reminder' | 'test';
  path: string;
}

/** Shown by the browsers that somebody turned on. Several browsers of one person are one notice. */
export const pushChannel: Channel = {
  name: 'push',
  isOn: ({ WEB_PUSH }) => WEB_PUSH === 'on',
  setting: ({ key }) => ({ setBy: 'browser', key: vapidKeys(key).publicKey }),
  open: (parts) => ({
    async send(notice) {
      const { id, lease, reads } = notice;
      const browsers = await wayStore.pushTargets(parts.pool, { id, lease });
      return sendToAll(parts, browsers, id, { kind: 'reminder', path: reads ? pageOf(notice) : '/' });
    },
    async prepare({ id, db }) {
      const browsers = await wayStore.ownPushTargets(db);
      return () => sendToAll(parts, browsers, id, { kind: 'test', path: '/account' });
    },
    close: () => undefined,
  }),
};

/** Sent when one browser has it. One that its push service does not know any more is forgotten. */
async function sendToAll(parts: ChannelParts, browsers: SealedBrowser[], id: string, said: Said): Promise<Fate> {
  if (!browsers.length) return { refused: 'no_browser' };
  const fates = await Promise.all(browsers.map((browser) => sendTo(parts, browser, id, said)));
  const waits = fates.find((fate) => fate !== 'sent' && 'retry' in fate);
  return fates.find((fate) => fate === 'sent') ?? waits ?? fates[0]!;
}

async function sendTo(
  { pool, key, config }: ChannelParts,
  browser: SealedBrowser,
  id: string,
  said: Said,
): Promise<Fate> {
  const opened = openBrowser(key, browser);
  const answer = await postOutward(opened.endpoint, {
    ...(await sealed(opened, id, said, { subject: config.WEB_PUSH_CONTACT, ...vapidKeys(key) })),
    privateToo: config.WEB_PUSH_PRIVATE === 'allowed',
  });
  if (!('status' in answer)) return answer;
  const { status, waitS } = answer;
  if (status >= 200 && status < 300) return 'sent';
  if (GONE.has(status)) {
    await wayStore.dropPush(pool, browser.mark);
    return { refused: 'browser_gone', answer: status };
  }
  if (status === 429 || status >= 500) return { retry: 'asked_to_wait', answer: status, waitS };
  return { refused: 'push_refused', answer: status };
}

/** Encrypts for one browser and signs for its push service. Loaded with the first push: most installations send none. */
async function sealed(
  { endpoint, p256dh, auth }: Browser,
  id: string,
  said: Said,
  vapidDetails: { subject: string; publicKey: string; privateKey: string },
): Promise<{ headers: Record<string, string | number>; body: Buffer }> {
  const { default: webPush } = await import('web-push');
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(said), {
    vapidDetails,
    TTL: KEEPS_S,
    // What is sent again takes the place of what waits.
    topic: id.replaceAll('-', ''),
  });
  return { headers: headers as Record<string, string | number>, body: body! };
}
