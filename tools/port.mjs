import { createServer } from 'node:net';
import { Trouble } from './trouble.mjs';

/** Reads a port as a person types it. @throws {Trouble} */
export function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw new Trouble(`--port must be a whole number from 1 to 65535, not "${text}": the usual one is 4100.`);
  return port;
}

/**
 * Refuses an address that cannot be listened on.
 * @param {string} command the command's name, for what to try instead
 * @param {number} patience milliseconds to wait for a process of an earlier, killed command to let go of the port
 * @throws {Trouble}
 */
export async function requireFreePort(command, port, host, patience = 0) {
  const until = Date.now() + patience;
  for (;;) {
    const code = await tryToListen(port, host);
    if (!code) return;
    if (code === 'EADDRINUSE' && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    throw whyNot(command, code, port, host);
  }
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function whyNot(command, code, port, host) {
  if (code === 'EADDRINUSE')
    return new Trouble(
      `Port ${port} is used by another program: choose another one with --port, as in \`npm run ${command} -- --port ${port < 65_535 ? port + 1 : 4100}\`.`,
    );
  if (code === 'EACCES')
    return new Trouble(`This user may not listen on port ${port}: choose one above 1023 with --port.`);
  return new Trouble(
    `This machine has no address ${host} to listen on (${code}): choose another --host, usually 127.0.0.1.`,
  );
}
