import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AccountView,
  ChooseSeat,
  type CommandAnswer,
  ConfirmItIsMe,
  type MeView,
  Refusal,
  type TotpSecret,
} from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import {
  accountStore,
  addPasskey,
  askToAddPasskey,
  askToConfirm,
  beginTotp,
  changeAddress,
  changeSeat,
  confirmItIsMe,
  confirmTotp,
  endOtherSessions,
  endSession,
  makeRecoveryCodes,
  ownName,
  recoveryCodes,
  removePasskey,
  removeTotp,
  renamePerson,
  setPassword,
  type SignedIn,
  totpSecret,
  totpView,
} from '#libs/people';
import { callerOf } from './caller.js';
import { readCookie, sessionCookie } from './cookie.js';
import { meOf } from './me-view.js';
import { Me } from './session.guard.js';

const ID = 'idempotency-key';

/** One's own account. What is secret in an answer follows from the command's id, and stands in no receipt. */
@Controller('api/account')
export class AccountController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Get()
  read(@Me() me: SignedIn): Promise<AccountView> {
    return this.kernel.unitOfWork.read(me.actor, (db) => accountStore.view(db));
  }

  @Post('confirm/passkey-options')
  @HttpCode(200)
  confirmOptions(@Me() me: SignedIn, @Req() request: FastifyRequest): Promise<object> {
    return askToConfirm(this.kernel, secretOf(request), me);
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(
    @Me() me: SignedIn,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<{ confirmedUntil: string }> {
    const given = parseInput(ConfirmItIsMe, body);
    return { confirmedUntil: await confirmItIsMe(this.kernel, secretOf(request), me, given) };
  }

  @Post('seat')
  @HttpCode(200)
  async seat(
    @Me() me: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<MeView> {
    const seat = parseInput(ChooseSeat, body);
    const session = await changeSeat(this.kernel, secretOf(request), me, seat, callerOf(request));
    void reply.header('set-cookie', sessionCookie(session, this.kernel.config.SESSION_DAYS));
    return meOf(this.kernel, session);
  }

  @Post('name')
  name(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(renamePerson, me.actor, id, body);
  }

  @Post('password')
  password(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(setPassword, me.actor, id, body);
  }

  @Post('address')
  address(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(changeAddress, me.actor, id, body);
  }

  @Post('totp')
  async totp(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer<TotpSecret>> {
    const { seq } = await this.kernel.runner.run(beginTotp, me.actor, id, body);
    await this.refuseUnproved(me);
    const { address } = await this.read(me);
    const secret = totpSecret(this.kernel.key, ownName(me.accountId!, id.toLowerCase()));
    return { seq, result: totpView(secret, address, 'Baraza') };
  }

  @Post('totp/confirm')
  async confirmTotp(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown) {
    return this.withCodes(me, id, await this.kernel.runner.run(confirmTotp, me.actor, id, body));
  }

  @Delete('totp')
  removeTotp(@Me() me: SignedIn, @Headers(ID) id: string): Promise<CommandAnswer> {
    return this.kernel.runner.run(removeTotp, me.actor, id, {});
  }

  @Post('recovery-codes')
  async recoveryCodes(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown) {
    return this.withCodes(me, id, await this.kernel.runner.run(makeRecoveryCodes, me.actor, id, body));
  }

  @Post('passkey-options')
  @HttpCode(200)
  passkeyOptions(@Me() me: SignedIn, @Req() request: FastifyRequest): Promise<object> {
    return askToAddPasskey(this.kernel, secretOf(request), me);
  }

  @Post('passkeys')
  async addPasskey(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown) {
    return this.withCodes(me, id, await this.kernel.runner.run(addPasskey, me.actor, id, body));
  }

  @Delete('passkeys/:passkeyId')
  removePasskey(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('passkeyId') passkeyId: string,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(removePasskey, me.actor, id, { passkeyId });
  }

  @Delete('sessions/:sessionId')
  endSession(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(endSession, me.actor, id, { sessionId });
  }

  @Delete('sessions')
  endOtherSessions(@Me() me: SignedIn, @Headers(ID) id: string): Promise<CommandAnswer> {
    return this.kernel.runner.run(endOtherSessions, me.actor, id, {});
  }

  private async withCodes(
    me: SignedIn,
    id: string,
    { seq, result }: CommandAnswer<{ codesMade: boolean }>,
  ): Promise<CommandAnswer<{ recoveryCodes: string[] }>> {
    await this.refuseUnproved(me);
    const codes = result.codesMade ? recoveryCodes(this.kernel.key, ownName(me.accountId!, id.toLowerCase())) : [];
    return { seq, result: { recoveryCodes: codes } };
  }

  /** A command that is repeated is answered from its receipt, without asking again; what is secret is not. */
  private refuseUnproved({ actor }: SignedIn): Promise<string> {
    return this.kernel.unitOfWork.read(actor, (db) => accountStore.id(db, true));
  }
}

/** The session's secret of a request that the guard let in. */
function secretOf(request: FastifyRequest): string {
  const secret = readCookie(request.headers.cookie, 'session');
  if (!secret) throw new Refusal('not_signed_in');
  return secret;
}
