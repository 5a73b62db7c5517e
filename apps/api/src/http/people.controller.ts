import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CommandAnswer, type InvitationRow, type MeView, Refusal, type TaskForceView } from '#libs/domain';
import { KERNEL, type Kernel, linkAddress, linkSecret } from '#libs/kernel';
import {
  changeStanding,
  changeTaskForce,
  disablePerson,
  enablePerson,
  endAllSessions,
  endPersonSessions,
  invitePerson,
  listInvitations,
  loadTaskForce,
  renewInvitation,
  sessionStore,
  type SignedIn,
  tableStore,
  withdrawInvitation,
} from '#libs/people';
import { endedCookie, readCookie } from './cookie.js';
import { meView } from './me-view.js';
import { Public } from './public.js';
import { Me, signedInBy } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** Who I am, who sits at my table, and who is invited to it. */
@Controller('api')
export class PeopleController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Public()
  @Get('me')
  async me(@Req() request: FastifyRequest): Promise<MeView> {
    return meView(this.kernel, await signedInBy(this.kernel, request));
  }

  @Public()
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const secret = readCookie(request.headers.cookie, 'session');
    if (secret) await sessionStore.end(this.kernel, secret);
    void reply.header('set-cookie', endedCookie('session'));
    return {};
  }

  @Get('task-force')
  async taskForce(@Me() me: SignedIn): Promise<TaskForceView> {
    const view = await this.kernel.unitOfWork.read(me.actor, loadTaskForce);
    if (!view) throw new Refusal('not_found');
    return view;
  }

  @Patch('task-force')
  changeTaskForce(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(changeTaskForce, me.actor, id, body);
  }

  @Post('sessions/end')
  @HttpCode(200)
  endAllSessions(@Me() me: SignedIn, @Headers(ID) id: string): Promise<CommandAnswer> {
    return this.kernel.runner.run(endAllSessions, me.actor, id, {});
  }

  @Put('people/:personId/standings')
  changeStanding(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(changeStanding, me.actor, id, withPath(body, path));
  }

  @Post('people/:personId/disable')
  @HttpCode(200)
  disable(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Record<string, string>): Promise<CommandAnswer> {
    return this.kernel.runner.run(disablePerson, me.actor, id, path);
  }

  @Post('people/:personId/enable')
  @HttpCode(200)
  enable(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Record<string, string>): Promise<CommandAnswer> {
    return this.kernel.runner.run(enablePerson, me.actor, id, path);
  }

  @Post('people/:personId/end-sessions')
  @HttpCode(200)
  endSessions(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(endPersonSessions, me.actor, id, path);
  }

  @Get('invitations')
  invitations(@Me() me: SignedIn): Promise<InvitationRow[]> {
    const mails = this.kernel.config.SMTP_URL !== '';
    return this.kernel.unitOfWork.read(me.actor, (db) => listInvitations(db, mails));
  }

  @Post('invitations')
  invite(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(invitePerson, me.actor, id, body);
  }

  @Post('invitations/:invitationId/renew')
  @HttpCode(200)
  renew(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Record<string, string>): Promise<CommandAnswer> {
    return this.kernel.runner.run(renewInvitation, me.actor, id, path);
  }

  @Delete('invitations/:invitationId')
  withdraw(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Record<string, string>): Promise<CommandAnswer> {
    return this.kernel.runner.run(withdrawInvitation, me.actor, id, path);
  }

  /** The link itself, to hand over by other means than mail; for whoever decides about the invitation. */
  @Post('invitations/:invitationId/link')
  @HttpCode(200)
  async link(@Me() me: SignedIn, @Param('invitationId') invitationId: string): Promise<{ link: string }> {
    if (!isUUID(invitationId, 'all')) throw new Refusal('not_found');
    const id = invitationId.toLowerCase();
    const { key, publicUrl, unitOfWork } = this.kernel;
    const round = await unitOfWork.write(me.actor, (db) => tableStore.copyInvitation(db, id));
    if (round === null) throw new Refusal('not_found');
    return { link: linkAddress(publicUrl, 'invitation', linkSecret(key, 'invitation', id, round)) };
  }
}
