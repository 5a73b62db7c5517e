import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  type OnModuleInit,
  Param,
  Post,
  Put,
  Req,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { isUUID } from 'class-validator';
import { problemOfTarget } from '#libs/delivery';
import {
  type CommandAnswer,
  Refusal,
  SetWebhook,
  TryWay,
  type WaysView,
  type WayTest,
  type WebhookSecret,
  type WebhookView,
} from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import {
  addPush,
  BOUNCE_MAX,
  readWays,
  readWebhook,
  removePush,
  removeWebhook,
  secretIdOf,
  setWebhook,
  shownSecret,
  takeBounce,
  tryWay,
  webhookSecret,
} from '#libs/notifications';
import type { SignedIn } from '#libs/people';
import { Public } from './public.js';
import { Me } from './session.guard.js';
import type { SignedInRequest } from './signed-in-request.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';
const LETTER = 'message/rfc822';

/** The ways on which I am told, and on which my agency's own system is. */
@Controller('api')
export class WaysController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Get('account/ways')
  read(@Me() me: SignedIn): Promise<WaysView> {
    return this.kernel.unitOfWork.read(me.actor, (db) => readWays(db, this.kernel));
  }

  @Post('account/ways/tries')
  @HttpCode(200)
  try(@Me() me: SignedIn, @Body() body: unknown): Promise<WayTest> {
    return tryWay(this.kernel, me.actor, parseInput(TryWay, body));
  }

  @Post('account/browsers')
  addPush(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(addPush, me.actor, id, body);
  }

  @Delete('account/browsers/:mark')
  removePush(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(removePush, me.actor, id, path);
  }

  @Get('agencies/:agencyId/webhook')
  async webhook(@Me() me: SignedIn, @Param('agencyId') agencyId: string): Promise<WebhookView> {
    const found = isUUID(agencyId, 'all')
      ? await this.kernel.unitOfWork.read(me.actor, (db) => readWebhook(db, agencyId))
      : null;
    if (!found) throw new Refusal('not_found');
    return found;
  }

  /** The secret follows from the command's id: the same command answers the same, and no receipt holds it. */
  @Put('agencies/:agencyId/webhook')
  async setWebhook(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer<WebhookSecret>> {
    const { config, key, runner } = this.kernel;
    const input = parseInput(SetWebhook, withPath(body, path));
    // Asked again each time that something is sent; said here as well, to whoever can put it right.
    const problem = problemOfTarget(input.address, config.WEBHOOKS_PRIVATE === 'allowed');
    if (problem) throw new Refusal('invalid_input', { address: [problem] });
    const { seq } = await runner.run(setWebhook, me.actor, id, input);
    const secret = webhookSecret(key, { agencyId: input.agencyId, secretId: secretIdOf(id) });
    return { seq, result: { secret: shownSecret(secret) } };
  }

  @Delete('agencies/:agencyId/webhook')
  removeWebhook(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(removeWebhook, me.actor, id, path);
  }
}

/** Letters that came back, as the operator's mail server hands them on. It says a secret of the operator; nobody is signed in. */
@Public()
@Controller('api/bounces')
export class BouncesController implements OnModuleInit {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly adapter: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    const options = { parseAs: 'buffer', bodyLimit: BOUNCE_MAX } as const;
    this.adapter.httpAdapter.getInstance().addContentTypeParser(LETTER, options, (_, body, done) => done(null, body));
  }

  @Post()
  @HttpCode(200)
  async take(@Req() request: SignedInRequest): Promise<object> {
    const raw = request.body;
    if (!Buffer.isBuffer(raw)) throw new Refusal('invalid_input', { body: [`must be ${LETTER}`] });
    await takeBounce(this.kernel, request.headers.authorization, raw);
    return {};
  }
}
