import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type MeView, Refusal, type TaskForceView } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import { loadTaskForce, sessionStore, type SignedIn } from '#libs/people';
import { endedCookie, readSessionCookie } from './cookie.js';
import { Public } from './public.js';
import { Me, signedInBy } from './session.guard.js';

/** Who somebody is here, or that nobody is signed in. */
export function meView(kernel: Kernel, signedIn: SignedIn | null): MeView {
  const demonstration = kernel.installation !== 'real';
  if (!signedIn) return { demonstration, me: null };
  const { personId, agencyId, taskForceId, standings } = signedIn.actor;
  return { demonstration, me: { personId, name: signedIn.name, agencyId, taskForceId, standings: [...standings] } };
}

@Controller('api')
export class PeopleController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Public()
  @Get('me')
  async me(@Req() request: FastifyRequest): Promise<MeView> {
    return meView(this.kernel, await signedInBy(this.kernel, request));
  }

  @Get('task-force')
  async taskForce(@Me() me: SignedIn): Promise<TaskForceView> {
    const view = await this.kernel.unitOfWork.read(me.actor, loadTaskForce);
    if (!view) throw new Refusal('not_found');
    return view;
  }

  @Public()
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const secret = readSessionCookie(request.headers.cookie);
    if (secret) await sessionStore.end(this.kernel.database.pool, secret);
    void reply.header('set-cookie', endedCookie());
    return {};
  }
}
