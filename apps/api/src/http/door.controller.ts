import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DoorRow, IsId, type MeView, Refusal } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import { sessionStore } from '#libs/people';
import { handOverSession } from './caller.js';
import { meOf } from './me-view.js';
import { Public } from './public.js';

class ChoosePerson {
  @IsId()
  personId: string;
}

/** The demonstration's door: signing in is choosing a person. The database opens it in demonstrations and tests only. */
@Public()
@Controller('api/demonstration')
export class DoorController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Get('people')
  async people(): Promise<DoorRow[]> {
    this.refuseWhereReal();
    return sessionStore.door(this.kernel);
  }

  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<MeView> {
    this.refuseWhereReal();
    const { personId } = parseInput(ChoosePerson, body);
    const secret = await sessionStore.openByChoice(this.kernel, personId);
    if (!secret) throw new Refusal('not_found');
    await handOverSession(this.kernel, secret, request, reply);
    return meOf(this.kernel, secret);
  }

  private refuseWhereReal(): void {
    if (this.kernel.installation === 'real') throw new Refusal('not_found');
  }
}
