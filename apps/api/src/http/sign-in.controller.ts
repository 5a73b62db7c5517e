import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EnrolPasskey, GiveCode, GivePasskey, SignIn, type SignInAnswer, type TotpSecret } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import {
  askForPasskey,
  askForSecondPasskey,
  beginEnrolPasskey,
  beginEnrolTotp,
  confirmEnrolPasskey,
  confirmEnrolTotp,
  giveSecondFactor,
  signInByPasskey,
  signInByPassword,
  type Step,
} from '#libs/people';
import { answerStep, callerOf, entryOf } from './caller.js';
import { entryCookie } from './cookie.js';
import { Public } from './public.js';

type Request = FastifyRequest;
type Reply = FastifyReply;

/** Signing in, step by step. What was given so far is carried by a cookie that opens nothing. */
@Public()
@Controller('api/sign-in')
export class SignInController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Post()
  @HttpCode(200)
  async password(@Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const step = await signInByPassword(this.kernel, parseInput(SignIn, body), callerOf(request));
    return this.answer(step, request, reply);
  }

  @Post('passkey-options')
  @HttpCode(200)
  async passkeyOptions(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<object> {
    const { options, entry } = await askForPasskey(this.kernel, callerOf(request));
    void reply.header('set-cookie', entryCookie(entry));
    return options;
  }

  @Post('passkey')
  @HttpCode(200)
  async passkey(@Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const { response } = parseInput(GivePasskey, body);
    const step = await signInByPasskey(this.kernel, entryOf(request), response, callerOf(request));
    return this.answer(step, request, reply);
  }

  @Post('second-factor')
  @HttpCode(200)
  async secondFactor(@Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const given = parseInput(GiveCode, body);
    const step = await giveSecondFactor(this.kernel, entryOf(request), given, callerOf(request));
    return this.answer(step, request, reply);
  }

  @Post('second-factor/passkey-options')
  @HttpCode(200)
  secondPasskeyOptions(@Req() request: Request): Promise<object> {
    return askForSecondPasskey(this.kernel, entryOf(request));
  }

  @Post('second-factor/passkey')
  @HttpCode(200)
  async secondPasskey(@Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const given = parseInput(GivePasskey, body);
    const step = await giveSecondFactor(this.kernel, entryOf(request), given, callerOf(request));
    return this.answer(step, request, reply);
  }

  @Post('enrol/totp')
  @HttpCode(200)
  totp(@Req() request: Request): Promise<TotpSecret> {
    return beginEnrolTotp(this.kernel, entryOf(request));
  }

  @Post('enrol/totp/confirm')
  @HttpCode(200)
  async confirmTotp(@Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const { code } = parseInput(GiveCode, body);
    const { step, recoveryCodes } = await confirmEnrolTotp(this.kernel, entryOf(request), code, callerOf(request));
    await this.answer(step, request, reply);
    return { recoveryCodes };
  }

  @Post('enrol/passkey-options')
  @HttpCode(200)
  enrolPasskeyOptions(@Req() request: Request): Promise<object> {
    return beginEnrolPasskey(this.kernel, entryOf(request));
  }

  @Post('enrol/passkey')
  @HttpCode(200)
  async enrolPasskey(@Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const given = parseInput(EnrolPasskey, body);
    const { step, recoveryCodes } = await confirmEnrolPasskey(this.kernel, entryOf(request), given, callerOf(request));
    await this.answer(step, request, reply);
    return { recoveryCodes };
  }

  private answer(step: Step, request: Request, reply: Reply): Promise<SignInAnswer> {
    return answerStep(this.kernel, step, request, reply);
  }
}
