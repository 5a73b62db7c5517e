import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInAnswer } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { type Caller, deviceOf, entryStore, newSecret, sessionStore, type Step } from '#libs/people';
import { deviceCookie, endedCookie, entryCookie, readCookie, sessionCookie } from './cookie.js';
import { meOf } from './me-view.js';

/** Where a request comes from, as far as the door needs it. */
export const callerOf = (request: FastifyRequest): Caller => ({
  source: request.ip,
  device: deviceOf(request.headers['user-agent']),
  knownDevice: readCookie(request.headers.cookie, 'device'),
});

/** The secret of the entry that a request goes on with. */
export const entryOf = (request: FastifyRequest): string | undefined => readCookie(request.headers.cookie, 'entry');

/** Answers a step of signing in, with the cookies that carry it: the session's at its end, the entry's until then. */
export async function answerStep(
  kernel: Kernel,
  step: Step,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignInAnswer> {
  if (step.next !== 'done') {
    const { entry, ...answer } = step;
    void reply.header('set-cookie', entryCookie(entry));
    return answer;
  }
  await handOverSession(kernel, step.session, request, reply);
  await rememberBrowser(kernel, step.accountId, request, reply);
  void reply.header('set-cookie', endedCookie('entry'));
  return { next: 'done', me: await meOf(kernel, step.session) };
}

/** Gives the browser a session's secret. The one that it had before, if any, opens nothing any more. */
export async function handOverSession(
  kernel: Kernel,
  secret: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const before = readCookie(request.headers.cookie, 'session');
  if (before) await sessionStore.end(kernel, before);
  void reply.header('set-cookie', sessionCookie(secret, kernel.config.SESSION_DAYS));
}

/** Knows the browser again next time, so that others' guesses do not shut its owner out. */
async function rememberBrowser(
  kernel: Kernel,
  accountId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const known = readCookie(request.headers.cookie, 'device');
  const device = known ?? newSecret();
  await entryStore.rememberDevice(kernel.database.pool, device, accountId);
  void reply.header('set-cookie', deviceCookie(device));
}
