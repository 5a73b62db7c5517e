import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { NoAnswerError, RefusedError } from './answers.js';
import { SecondFactorError, signIn } from './sign-in.js';

const ACCOUNT = { address: 'noor@example.org', password: 'a bench in the shade of a wall' };
let server: Server | undefined;
afterEach(() => void server?.close());

/** A server that answers every sign-in alike. */
async function answering(status: number, body: object, cookies: string[] = []): Promise<string> {
  server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'set-cookie': cookies, connection: 'close' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describe('a program signs in', () => {
  it('and is given the cookie of its session, whatever else is set beside it', async () => {
    const cookies = ['__Host-baraza-entry=; Max-Age=0', '__Host-baraza=secret; Path=/', '__Host-baraza-device=d'];
    expect(await signIn(await answering(200, { next: 'done' }, cookies), ACCOUNT)).toBe('__Host-baraza=secret');
  });

  it('and is told when a second factor is asked for, or must be made first', async () => {
    for (const next of ['second_factor', 'enrol']) {
      const origin = await answering(200, { next }, ['__Host-baraza-entry=e']);
      await expect(signIn(origin, ACCOUNT)).rejects.toBeInstanceOf(SecondFactorError);
      server!.close();
    }
  });

  it('and is told why not, or that nobody answered', async () => {
    const error = { code: 'wrong_credentials', status: 401, sentence: 'They do not fit.' };
    const origin = await answering(401, { error });
    await expect(signIn(origin, ACCOUNT)).rejects.toEqual(new RefusedError(error as RefusedError['refusal']));
    server!.close();
    await expect(signIn('http://127.0.0.1:1', ACCOUNT)).rejects.toBeInstanceOf(NoAnswerError);
  });
});
