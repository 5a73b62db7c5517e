import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KERNEL, type Kernel } from '#libs/kernel';
import { goToConnect, goToProvider, returnFromProvider, type SignedIn } from '#libs/people';
import { answerStep, callerOf, entryOf } from './caller.js';
import { entryCookie } from './cookie.js';
import { Public } from './public.js';
import { Me, signedInBy } from './session.guard.js';

/** A page of ours, or a message of a case, and nothing else: no address to be sent on to after signing in. */
const OWN_PAGE =
  /^\/(?:(?:today|cases|actions|account|agency|task-force|invitation)(?:\/[\w-]*)*|cases\/[\w-]+#[\w-]+)$/;

/** An agency's own sign-in: browsers go to its provider and come back. */
@Controller('api')
export class SingleSignOnController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Public()
  @Get('sign-in/single-sign-on/callback')
  async back(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = await signedInBy(this.kernel, request);
    const came = await returnFromProvider(this.kernel, entryOf(request), request.url, signedIn, callerOf(request));
    if (came.outcome === 'connected') return void reply.redirect(came.to, 303);
    if (came.outcome !== 'step') return void reply.redirect(`/door?problem=${came.outcome}`, 303);
    const { next } = await answerStep(this.kernel, came.step, request, reply);
    void reply.redirect(next === 'done' ? came.to : `/door?step=${next}&to=${encodeURIComponent(came.to)}`, 303);
  }

  @Public()
  @Get('sign-in/single-sign-on/:agencyId')
  async go(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('agencyId') agencyId: string,
    @Query('to') to: unknown,
  ): Promise<void> {
    const page = typeof to === 'string' && OWN_PAGE.test(to) ? to : '/today';
    const departure = isUUID(agencyId, 'all')
      ? await goToProvider(this.kernel, agencyId.toLowerCase(), page, callerOf(request))
      : null;
    if (!departure) return void reply.redirect('/door?problem=single_sign_on', 303);
    void reply.header('set-cookie', entryCookie(departure.entry)).redirect(departure.url, 303);
  }

  /** The address to go to in order to connect one's agency's own sign-in. */
  @Post('account/single-sign-on')
  async connect(@Me() me: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ url: string }> {
    const { url, entry } = await goToConnect(this.kernel, me);
    void reply.header('set-cookie', entryCookie(entry));
    return { url };
  }
}
