import 'reflect-metadata';
import { connect } from '#libs/client';
import { answerParent } from './generator.mjs';

/** A generator: clients of the product, each on one case, that come back by themselves when their server is gone. */
const AT_ONCE = 20;
const CHECK_MS = 10;
const clients = [];

answerParent({
  async open({ origin, cookies, streams, count, place }) {
    let next = 0;
    const openSome = async () => {
      for (let n = next++; n < count; n = next++) clients.push(await openOne(origin, cookies, streams, place + n));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openSome));
    return { open: clients.length };
  },

  /** Forgets what was noted: the storm begins. */
  async begin() {
    for (const client of clients) Object.assign(client, { upAt: null, caughtUpAt: null, refused: 0, notOpened: 0 });
  },

  /** Waits until all are where their streams were at the least; answers when each came and caught up (ms since 1970). */
  async caughtUp({ heads, withinMs }) {
    const end = Date.now() + withinMs;
    while (Date.now() < end) {
      for (const client of clients) {
        if (!client.caughtUpAt && client.upAt && client.followed.state().head >= heads[client.stream])
          client.caughtUpAt = Date.now();
      }
      if (clients.every(({ caughtUpAt }) => caughtUpAt)) break;
      await new Promise((resolve) => setTimeout(resolve, CHECK_MS));
    }
    return {
      upAt: clients.map(({ upAt }) => upAt),
      caughtUpAt: clients.map(({ caughtUpAt }) => caughtUpAt),
      notOpened: clients.reduce((sum, { notOpened }) => sum + notOpened, 0),
      told: clients.filter(({ told }) => told).length,
    };
  },
});

async function openOne(origin, cookies, streams, n) {
  const stream = streams[n % streams.length];
  const client = { stream, upAt: null, caughtUpAt: null, notOpened: 0, told: false };
  const { link, follow } = connect({
    origin,
    cookie: cookies[n % cookies.length],
    onTurnedAway: (how) => (client.notOpened += how === 'not_opened' ? 1 : 0),
    onFrame: ([message]) => (client.told ||= message === 'ending'),
  });
  link.status.subscribe(() => {
    if (link.status.get().up) client.upAt = Date.now();
  });
  client.followed = await follow(stream);
  return client;
}
