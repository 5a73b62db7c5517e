import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import { sessionStore, type SignedIn } from '#libs/people';
import { readSessionCookie } from './cookie.js';
import { allowedOrigins } from './origins.js';
import { PUBLIC } from './public.js';

/** A request, with whoever sent it once the guard has let it in. */
export interface SignedInRequest extends FastifyRequest {
  signedIn?: SignedIn;
}

const READS = new Set(['GET', 'HEAD']);

/** Stands before every route: refuses writes from other sites, and everybody who is not signed in unless the route is public. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly origins: ReadonlySet<string>;

  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly reflector: Reflector,
  ) {
    this.origins = allowedOrigins(kernel.config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // A socket was let in by the adapter, once, before anything could be asked on it.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const { origin } = request.headers;
    if (!READS.has(request.method) && origin !== undefined && !this.origins.has(origin))
      throw new Refusal('foreign_origin');
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const signedIn = await signedInBy(this.kernel, request);
    if (!signedIn) throw new Refusal('not_signed_in');
    request.signedIn = signedIn;
    return true;
  }
}

/** Whoever sent a request, or null when nobody is signed in. */
export async function signedInBy(kernel: Kernel, request: FastifyRequest): Promise<SignedIn | null> {
  const secret = readSessionCookie(request.headers.cookie);
  return secret ? sessionStore.find(kernel.database.pool, secret) : null;
}

/** Whoever is signed in, in a route's parameters. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Refusal('not_signed_in');
  return signedIn;
});
