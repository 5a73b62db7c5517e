import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptInvitation,
  AskRecovery,
  BeginInstallation,
  type InvitationView,
  IsLine,
  type MeView,
  NAME_MAX,
  OpenLink,
  Recover,
  type SignInAnswer,
} from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import {
  arrive,
  askRecovery,
  beginFirstUse,
  beginInvitedPasskey,
  changeSeat,
  confirmNewAddress,
  joinWithAccount,
  openFirstUse,
  openInvitation,
  openRecovery,
  recover,
  type SignedIn,
} from '#libs/people';
import { LETTERS } from '#libs/letters';
import { answerStep, callerOf, entryOf } from './caller.js';
import { entryCookie, readCookie, sessionCookie } from './cookie.js';
import { meOf } from './me-view.js';
import { Public } from './public.js';
import { toRefusal } from './refusal.filter.js';
import { Me } from './session.guard.js';

class AskInvitedPasskey extends OpenLink {
  @IsLine(NAME_MAX)
  name: string;
}

/** Whoever comes by a one-time link. Its secret is in the body: the page has it from behind the #, and no address carries it. */
@Controller('api')
export class ArrivalsController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Public()
  @Post('invitation/open')
  @HttpCode(200)
  invitation(@Req() request: FastifyRequest, @Body() body: unknown): Promise<InvitationView> {
    return openInvitation(this.kernel, parseInput(OpenLink, body).secret, callerOf(request));
  }

  @Public()
  @Post('invitation/passkey-options')
  @HttpCode(200)
  async invitedPasskey(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<object> {
    const { secret, name } = parseInput(AskInvitedPasskey, body);
    const { options, entry } = await beginInvitedPasskey(this.kernel, secret, name, callerOf(request));
    void reply.header('set-cookie', entryCookie(entry));
    return options;
  }

  @Public()
  @Post('invitation/accept')
  @HttpCode(200)
  async accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<SignInAnswer> {
    const input = parseInput(AcceptInvitation, body);
    const step = await arrive(this.kernel, input, entryOf(request), callerOf(request));
    return answerStep(this.kernel, step, request, reply);
  }

  @Post('invitation/join')
  @HttpCode(200)
  async join(
    @Me() me: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<MeView> {
    const caller = callerOf(request);
    const seat = await joinWithAccount(this.kernel, parseInput(OpenLink, body).secret, me, caller);
    const before = readCookie(request.headers.cookie, 'session')!;
    const session = await changeSeat(this.kernel, before, me, seat, caller);
    void reply.header('set-cookie', sessionCookie(session, this.kernel.config.SESSION_DAYS));
    return meOf(this.kernel, session);
  }

  @Public()
  @Post('recovery')
  @HttpCode(200)
  recovery(@Req() request: FastifyRequest, @Body() body: unknown): Promise<object> {
    const { address } = parseInput(AskRecovery, body);
    const { kernel } = this;
    // Answered before it is looked whether anybody has the address: the time tells nothing either.
    void askRecovery(kernel, address, callerOf(request)).then(
      () => void (kernel.config.SMTP_URL && kernel.jobs.ask(LETTERS, {})),
      (error: unknown) => void toRefusal(error, kernel.log),
    );
    return Promise.resolve({});
  }

  @Public()
  @Post('recovery/open')
  @HttpCode(200)
  openRecovery(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ address: string }> {
    return openRecovery(this.kernel, parseInput(OpenLink, body).secret, callerOf(request));
  }

  @Public()
  @Post('recovery/password')
  @HttpCode(200)
  async recover(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<SignInAnswer> {
    const step = await recover(this.kernel, parseInput(Recover, body), callerOf(request));
    return answerStep(this.kernel, step, request, reply);
  }

  @Public()
  @Post('address/confirm')
  @HttpCode(200)
  confirmAddress(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ address: string }> {
    return confirmNewAddress(this.kernel, parseInput(OpenLink, body).secret, callerOf(request));
  }

  @Public()
  @Post('first-use/open')
  @HttpCode(200)
  async openFirstUse(@Req() request: FastifyRequest, @Body() body: unknown): Promise<object> {
    await openFirstUse(this.kernel, parseInput(OpenLink, body).secret, callerOf(request));
    return {};
  }

  @Public()
  @Post('first-use')
  @HttpCode(200)
  async firstUse(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<SignInAnswer | { next: 'link'; link: string }> {
    const step = await beginFirstUse(this.kernel, parseInput(BeginInstallation, body), callerOf(request));
    return step.next === 'link' ? step : answerStep(this.kernel, step, request, reply);
  }
}
