import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OpenLink, Refusal, ReplyByLink, type ReplyView } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import { openReply, replyByLink, undoReplyByLink } from '#libs/meetings';
import { Guesses } from './guesses.js';
import { Public } from './public.js';

/**
 * Whoever says by the link in a letter whether they come to a meeting. Only a POST acts: programs that look through mail open every link.
 * A whole house may answer from one address in the same minutes, so that only what opens nothing is counted.
 */
@Public()
@Controller('api/reply')
export class ReplyController {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly guesses: Guesses,
  ) {}

  @Post('open')
  @HttpCode(200)
  open(@Req() request: FastifyRequest, @Body() body: unknown): Promise<ReplyView> {
    const { secret } = parseInput(OpenLink, body);
    return this.unlessOver(request, () => openReply(this.kernel, secret));
  }

  @Post()
  @HttpCode(200)
  reply(@Req() request: FastifyRequest, @Body() body: unknown): Promise<ReplyView> {
    const input = parseInput(ReplyByLink, body);
    return this.unlessOver(request, () => replyByLink(this.kernel, input));
  }

  @Post('undo')
  @HttpCode(200)
  undo(@Req() request: FastifyRequest, @Body() body: unknown): Promise<ReplyView> {
    const { secret } = parseInput(OpenLink, body);
    return this.unlessOver(request, () => undoReplyByLink(this.kernel, secret));
  }

  /** @throws Refusal `link_over`, `too_fast` for who tries too many secrets that open nothing */
  private async unlessOver({ ip }: FastifyRequest, ask: () => Promise<ReplyView | null>): Promise<ReplyView> {
    const source = `reply ${ip}`;
    if (this.guesses.isStopped(source)) throw new Refusal('too_fast');
    const view = await ask();
    if (view) return view;
    this.guesses.missed(source);
    throw new Refusal('link_over');
  }
}
