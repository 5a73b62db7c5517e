import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import { sessionStore, type SignedIn } from '#libs/people';
import { readCookie } from './cookie.js';
import { Guesses } from './guesses.js';
import { allowedOrigins } from './origins.js';
import { PUBLIC } from './public.js';
import type { SignedInRequest } from './signed-in-request.js';

const READS = new Set(['GET', 'HEAD']);
/** The header that every write carries: no form and no page of another site can send it without being asked first. */
const OURS = 'x-baraza';

/**
 * True for what a page of another place asks in the background, as browsers themselves say. It would be kept from reading the
 * answer, and not from how long it took. Following a link from there is no such thing: it opens a page of its own.
 */
const asksFromElsewhere = (headers: FastifyRequest['headers']): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site']) &&
  !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');

/** Stands before every route: refuses what other sites ask, and everybody who is not signed in unless the route is public. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly origins: ReadonlySet<string>;

  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly reflector: Reflector,
    private readonly guesses: Guesses,
  ) {
    this.origins = allowedOrigins(kernel.config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // A socket was let in by the adapter, once, before anything could be asked on it.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (this.isForeign(request)) throw new Refusal('foreign_origin');
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const signedIn = await signedInBy(this.kernel, request);
    if (!signedIn) throw new Refusal('not_signed_in');
    if (this.guesses.isStopped(signedIn.actor.personId)) throw new Refusal('too_fast');
    request.signedIn = signedIn;
    return true;
  }

  /** Told before anybody's session is looked for, so that the answer is the same for all, and as fast. */
  private isForeign({ method, headers }: FastifyRequest): boolean {
    const { origin } = headers;
    if (origin !== undefined && this.origins.has(origin)) return !READS.has(method) && !(OURS in headers);
    if (asksFromElsewhere(headers)) return true;
    return !READS.has(method) && !(OURS in headers && origin === undefined);
  }
}

/** Whoever sent a request, or null when nobody is signed in. */
export async function signedInBy(kernel: Kernel, request: FastifyRequest): Promise<SignedIn | null> {
  const secret = readCookie(request.headers.cookie, 'session');
  const signedIn = secret ? await sessionStore.find(kernel, secret) : null;
  if (signedIn?.touchDue)
    // That somebody is here is noted by the way; whoever asks does not wait for it.
    void sessionStore.touch(kernel, [signedIn.actor.sessionId]).catch(() => undefined);
  return signedIn;
}

/** Whoever is signed in, in a route's parameters. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Refusal('not_signed_in');
  return signedIn;
});
