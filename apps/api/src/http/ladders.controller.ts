import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { type CommandAnswer, type LadderRow, PreviewReminders, type RemindersPreview } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import { previewReminders, readLadders, resetLadder, setLadder } from '#libs/ladders';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** How the table is reminded of what is due. */
@Controller('api')
export class LaddersController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Get('ladders')
  read(@Me() me: SignedIn): Promise<LadderRow[]> {
    return this.kernel.unitOfWork.read(me.actor, readLadders);
  }

  @Put('ladders/:name')
  set(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(setLadder, me.actor, id, withPath(body, { name }));
  }

  @Post('ladders/:name/reset')
  @HttpCode(200)
  reset(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(resetLadder, me.actor, id, withPath(body, { name }));
  }

  /** It changes nothing, and is a POST all the same: a whole ladder does not fit an address. */
  @Post('reminders/preview')
  @HttpCode(200)
  preview(@Me() me: SignedIn, @Body() body: unknown): Promise<RemindersPreview> {
    const { unitOfWork, clock } = this.kernel;
    const asked = parseInput(PreviewReminders, body);
    return unitOfWork.read(me.actor, (db) => previewReminders(db, me.actor, asked, clock.now().getTime()));
  }
}
