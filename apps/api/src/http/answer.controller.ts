import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answerByLink, openAnswer, undoAnswer } from '#libs/actions';
import { AnswerByLink, type AnswerView, OpenLink } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import { countSource } from '#libs/people';
import { callerOf } from './caller.js';
import { Public } from './public.js';

/** Whoever answers a reminder by the link in its letter. Only a POST acts: programs that look through mail open every link. */
@Public()
@Controller('api/answer')
export class AnswerController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Post('open')
  @HttpCode(200)
  async open(@Req() request: FastifyRequest, @Body() body: unknown): Promise<AnswerView> {
    const { secret } = parseInput(OpenLink, body);
    await countSource(this.kernel, callerOf(request));
    return openAnswer(this.kernel, secret);
  }

  @Post()
  @HttpCode(200)
  async answer(@Req() request: FastifyRequest, @Body() body: unknown): Promise<AnswerView> {
    const input = parseInput(AnswerByLink, body);
    await countSource(this.kernel, callerOf(request));
    return answerByLink(this.kernel, input);
  }

  @Post('undo')
  @HttpCode(200)
  async undo(@Req() request: FastifyRequest, @Body() body: unknown): Promise<object> {
    const { secret } = parseInput(OpenLink, body);
    await countSource(this.kernel, callerOf(request));
    await undoAnswer(this.kernel, secret);
    return {};
  }
}
