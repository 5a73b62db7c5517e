import { answerParent } from './generator.mjs';
import { openSocketIo } from './socket-io-client.mjs';

/** A generator: sockets that are opened and then say nothing but what keeps them open. */
const AT_ONCE = 50;
const sockets = [];

answerParent({
  async open({ port, count, cookies, origin }) {
    let next = 0;
    const openSome = async () => {
      for (let n = next++; n < count; n = next++) {
        const headers = cookies ? { cookie: cookies[n % cookies.length], origin } : undefined;
        sockets.push(await openSocketIo({ port, headers, auth: { room: 1 }, onEvent: () => {} }));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openSome));
    return { open: sockets.length };
  },
});
