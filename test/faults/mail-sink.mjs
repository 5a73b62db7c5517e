import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { atEnd } from '../bench/endings.mjs';
import { openLedger } from './ledger.mjs';
import { addressOf } from './table-of-faults.mjs';

/** How the sink meets each letter; `to` is who it is for. Nothing is said of those that it takes. */
const MOODS = {
  well: () => undefined,
  /** For now it takes nothing. */
  asksToWait: () => ({ code: 421 }),
  /** It will never take anything for who holds a thing; what is told to others instead, it takes. */
  refuses: ({ to }) => (to === addressOf('holder') ? { code: 550 } : undefined),
  /** It takes its time before it says that it has a letter. */
  slow: async () => void (await wait(6000)),
  /** It has the letter, and hangs up before it says so. */
  hangsUp: () => 'hang up',
  /** It has the letter, and passes it on twice. */
  doubles: () => 'twice',
};

/** A mail server that writes down every letter that it received in whole, whatever it said to its sender. */
export async function openMailSink() {
  const ledger = openLedger('sink');
  let mood = 'well';
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 50,
    onData: (stream, session, done) => {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts).toString('latin1');
        const said = await MOODS[mood](letterOf(raw, session));
        // What it refuses it does not have.
        if (!said?.code) ledger.note('letter', letterOf(raw, session));
        if (said === 'twice') ledger.note('letter', letterOf(raw, session));
        if (said === 'hang up') return session.connection?._socket?.destroy() ?? hangUp(server);
        return done(said?.code ? Object.assign(new Error('no'), { responseCode: said.code }) : null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => new Promise((resolve) => server.close(resolve)));
  return {
    ledger,
    /** By which TLS is spoken to a server that does not understand it. */
    tlsUrl: `smtps://127.0.0.1:${server.server.address().port}`,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    is: (given) => (mood = given),
  };
}

/** Every line to it ends. */
function hangUp(server) {
  for (const connection of server.connections) connection._socket.destroy();
}

/** What is kept of a letter: its name, who it is for, and a hash of its words. Boundaries of its parts are chance. */
function letterOf(raw, { envelope }) {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const body = rest.join('\r\n\r\n');
  return {
    id: /^message-id: <([^@>]+)/im.exec(head)?.[1],
    to: envelope.rcptTo.map(({ address }) => address).join(),
    hash: createHash('sha256')
      .update(boundary ? body.replaceAll(boundary, '') : body)
      .digest('hex'),
  };
}
