import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '#libs/people';

/** A request, with whoever sent it once the guard has let it in. */
export interface SignedInRequest extends FastifyRequest {
  signedIn?: SignedIn;
}
