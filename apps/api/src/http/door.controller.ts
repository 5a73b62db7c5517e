import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type DoorRow, IsId, type MeView, Refusal } from '#libs/domain';
import { KERNEL, type Kernel, parseInput } from '#libs/kernel';
import { sessionStore } from '#libs/people';
import { sessionCookie } from './cookie.js';
import { meView } from './people.controller.js';
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
    return sessionStore.door(this.kernel.database.pool);
  }

  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    this.refuseWhereReal();
    const { personId } = parseInput(ChoosePerson, body);
    const secret = await sessionStore.openByChoice(this.kernel.database.pool, personId);
    const signedIn = secret ? await sessionStore.find(this.kernel.database.pool, secret) : null;
    if (!secret || !signedIn) throw new Refusal('not_found');
    void reply.header('set-cookie', sessionCookie(secret));
    return meView(this.kernel, signedIn);
  }

  private refuseWhereReal(): void {
    if (this.kernel.installation === 'real') throw new Refusal('not_found');
  }
}
