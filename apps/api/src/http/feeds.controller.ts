import { Body, Controller, Delete, Get, Headers, Inject, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { closeFeed, feedAddress, feedSecret, feedStore, openFeed, readFeed } from '#libs/actions';
import type { CommandAnswer, FeedView } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Guesses } from './guesses.js';
import { Public } from './public.js';
import { Me } from './session.guard.js';

const ID = 'idempotency-key';
/** 32 bytes, as an address carries them. */
const SECRET = /^([\w-]{43})\.ics$/;

/** One's own feed. What is secret in an answer follows from the command's id, and stands in no receipt. */
@Controller('api/account/feed')
export class FeedController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Get()
  async read(@Me() me: SignedIn): Promise<{ feed: FeedView | null }> {
    return { feed: await this.kernel.unitOfWork.read(me.actor, (db) => feedStore.mine(db)) };
  }

  @Put()
  async open(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer<{ address: string }>> {
    const { seq } = await this.kernel.runner.run(openFeed, me.actor, id, body);
    const secret = feedSecret(this.kernel.key, me.actor.personId, id);
    return { seq, result: { address: feedAddress(this.kernel.publicUrl, secret) } };
  }

  @Delete()
  close(@Me() me: SignedIn, @Headers(ID) id: string): Promise<CommandAnswer> {
    return this.kernel.runner.run(closeFeed, me.actor, id, {});
  }
}

/**
 * What calendars of people's own ask for. Whatever opens nothing, or nothing any more, is one answer without a word; who goes
 * through secrets is stopped as whoever goes through ids is.
 */
@Public()
@Controller('feeds')
export class FeedsController {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly guesses: Guesses,
  ) {}

  @Get('actions/:file')
  async actions(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'private, no-store');
    const source = `feed ${request.ip}`;
    if (this.guesses.isStopped(source)) return void reply.status(429).header('retry-after', '60').send();
    const secret = SECRET.exec(file)?.[1];
    const calendar = secret ? await readFeed(this.kernel, secret) : null;
    if (calendar === null) {
      this.guesses.missed(source);
      return void reply.status(404).send();
    }
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="baraza.ics"')
      .send(calendar);
  }
}
