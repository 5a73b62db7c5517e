import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { ServerProcess } from './api-process.js';
import type { LiveClient } from './live-client.js';
import { rawHttp, rawUpgrade } from './raw.js';

/** Within this time of its commit, what ends a right has ended every connection that hangs on it. */
const BOUND_MS = 2000;
/** How long the others are watched once everything that should close is closed. */
const WATCHED_MS = 400;

/**
 * Does something and answers the list of connections: `closed` for those that it closed in time, `open` for the others.
 * @param closing how many are expected to close; only saves waiting
 */
export async function connectionsAfter(
  connections: Record<string, LiveClient>,
  closing: number,
  act: () => Promise<unknown>,
): Promise<Record<string, string>> {
  const closedAt = new Map<string, number>();
  for (const [name, { socket }] of Object.entries(connections)) {
    if (!socket.connected) throw new Error(`${name} is not connected`);
    socket.once('disconnect', () => closedAt.set(name, performance.now()));
  }
  await act();
  const begun = performance.now();
  while (closedAt.size < closing && performance.now() - begun < BOUND_MS + WATCHED_MS) await wait(10);
  await wait(WATCHED_MS);
  const state = (name: string): string => {
    const at = closedAt.get(name);
    if (at === undefined) return 'open';
    return at - begun < BOUND_MS ? 'closed' : `closed after ${Math.round(at - begun)} ms`;
  };
  return Object.fromEntries(Object.keys(connections).map((name) => [name, state(name)]));
}

/** What whoever holds a cookie is told at each door of a server: to read, to write, and to open a socket. */
export async function atTheDoors(
  server: ServerProcess,
  cookie: string,
): Promise<{ read: string; write: string; socket: string }> {
  const { origin, port } = server;
  const writes = { 'x-baraza': '1', origin, 'idempotency-key': v7(), 'content-type': 'application/json' };
  const [read, write, socket] = [
    await rawHttp(origin, 'GET', '/api/cases', { cookie }),
    await rawHttp(origin, 'POST', '/api/account/name', { cookie, ...writes }, '{}'),
    await rawUpgrade(port, { origin, cookie }),
  ];
  return { read: codeOf(read.body), write: codeOf(write.body), socket: upgradeOf(socket) };
}

/** The same at each door: who holds this cookie is nobody here. */
export const NOBODY = { read: 'not_signed_in', write: 'not_signed_in', socket: 'not_signed_in' };

const codeOf = (body: string): string => (JSON.parse(body) as { error?: { code: string } }).error?.code ?? 'let in';

/** What an upgrade was answered: `let in`, or the code of its refusal. */
export function upgradeOf(heard: string): string {
  if (heard.startsWith('HTTP/1.1 101 ')) return 'let in';
  if (!/^HTTP\/1\.1 4\d\d /.test(heard)) return heard || 'nothing';
  return heard.slice(heard.indexOf('\r\n\r\n') + 4);
}
