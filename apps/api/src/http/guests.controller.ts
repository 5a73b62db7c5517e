import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { type GuestView, OpenLink, Refusal } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import { guestLink, openGuestLink } from '#libs/meetings';
import type { SignedIn } from '#libs/people';
import { Guesses } from './guesses.js';
import { Public } from './public.js';
import { Me } from './session.guard.js';

/**
 * Whoever was asked to come to a meeting, by the link that they were given. Their page asks again and again while the meeting runs, so
 * that only what opens nothing is counted: who goes through secrets is stopped as whoever goes through ids is.
 */
@Controller('api')
export class GuestsController {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly guesses: Guesses,
  ) {}

  @Public()
  @Post('guest/open')
  @HttpCode(200)
  async open(@Req() request: FastifyRequest, @Body() body: unknown): Promise<GuestView> {
    const source = `guest ${request.ip}`;
    if (this.guesses.isStopped(source)) throw new Refusal('too_fast');
    const { secret } = parseInput(OpenLink, body);
    const view = await openGuestLink(this.kernel, secret);
    if (view) return view;
    this.guesses.missed(source);
    throw new Refusal('link_over');
  }

  /** The link itself, to hand over to them; for whoever asked them. */
  @Post('meetings/:meetingId/guests/:guestId/link')
  @HttpCode(200)
  async link(
    @Me() { actor }: SignedIn,
    @Param() { meetingId, guestId }: Record<'meetingId' | 'guestId', string>,
  ): Promise<{ link: string }> {
    if (![meetingId, guestId].every((id) => isUUID(id, 'all'))) throw new Refusal('not_found');
    return { link: await guestLink(this.kernel, actor, meetingId.toLowerCase(), guestId.toLowerCase()) };
  }
}
