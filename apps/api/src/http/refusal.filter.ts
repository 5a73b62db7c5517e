import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal, type RefusalCode } from '#libs/domain';
import { Guesses } from './guesses.js';
import type { SignedInRequest } from './signed-in-request.js';
import { asRefusal, KERNEL, type Kernel } from '#libs/kernel';

/** What the web server itself refuses, by its status. */
const BY_STATUS: Record<number, RefusalCode> = {
  400: 'invalid_input',
  404: 'not_found',
  413: 'too_large',
  415: 'invalid_input',
};

/** After how many seconds it may be tried again. The same for everybody: what is left of a limit's time tells of others' tries. */
const RETRY_AFTER: Record<number, number> = { 429: 60 };

/** Whatever was thrown, as a refusal from the registry. What is no refusal is a defect: logged without content, answered without detail. */
export function toRefusal(error: unknown, log: Kernel['log']): Refusal {
  const refusal = asRefusal(error);
  if (refusal instanceof Refusal) return refusal;
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  const code = status === undefined ? undefined : BY_STATUS[status];
  if (code) return new Refusal(code, code === 'invalid_input' ? { body: ['must be JSON'] } : undefined);
  const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: undefined };
  log.error(
    {
      error: name,
      at: stack
        ?.split('\n')
        .slice(1, 6)
        .map((line) => line.trim()),
    },
    'a defect',
  );
  return new Refusal('failed');
}

/** Answers every refusal on HTTP with the object that the socket answers too. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly guesses: Guesses,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const answer = toRefusal(error, this.kernel.log).answer();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { signedIn } = host.switchToHttp().getRequest<SignedInRequest>();
    if (signedIn && answer.error.code === 'not_found') this.guesses.missed(signedIn.actor.personId);
    const wait = answer.error.retryAfter ?? RETRY_AFTER[answer.error.status];
    if (wait) void reply.header('retry-after', String(wait));
    // A route that answers text has said so already; a refusal is always this object.
    void reply.status(answer.error.status).type('application/json; charset=utf-8').send(answer);
  }
}
