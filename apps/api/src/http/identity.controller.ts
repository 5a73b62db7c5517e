import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import {
  type AskToAnswer,
  type CommandAnswer,
  type IdentityAnswer,
  type IdentityView,
  ReadIdentity,
  Refusal,
  type ShowingView,
  type UicAnswer,
} from '#libs/domain';
import {
  codeOfGiven,
  declineAsk,
  eraseIdentity,
  eraseUic,
  findAsks,
  findIdentity,
  findShowing,
  giveCard,
  noteUic,
  readIdentity,
  setAnonymity,
  showCard,
  writeIdentity,
} from '#libs/identity';
import { parseInput } from '#libs/inputs';
import { CommandRunner, KERNEL, type Kernel } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { idIn } from './id-in.js';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** Who the person of a case is: that they are anonymous, their card, and who asks to join because they were shown it. */
@Controller('api/cases/:caseId')
export class IdentityController {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  @Get('identity')
  async known(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<IdentityView> {
    const id = idIn(caseId);
    const known = await this.kernel.unitOfWork.read(me.actor, (db) => findIdentity(db, id));
    if (!known) throw new Refusal('not_found');
    return known;
  }

  @Post('anonymity')
  @HttpCode(200)
  anonymity(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(setAnonymity, me.actor, id, withPath(body, { caseId }));
  }

  /** What is secret in the answer follows from the command's id and from what was sent, and stands in no receipt. Given again when another card was given since, it is refused. */
  @Post('card')
  async give(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer<{ code: string }>> {
    const { seq } = await this.runner.run(giveCard, me.actor, id, withPath(body, { caseId }));
    const { chance } = body as { chance: string };
    return { seq, result: { code: await codeOfGiven(this.kernel, me.actor, { commandId: id, caseId, chance }) } };
  }

  /** It changes nothing, and is a POST all the same: each time is written into the log of who opened files. */
  @Post('identity/read')
  @HttpCode(200)
  read(@Me() me: SignedIn, @Param('caseId') caseId: string, @Body() body: unknown): Promise<IdentityAnswer> {
    return readIdentity(this.kernel, me.actor, parseInput(ReadIdentity, withPath(body, { caseId })));
  }

  @Put('identity')
  write(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(writeIdentity, me.actor, id, withPath(body, { caseId }));
  }

  @Delete('identity')
  erase(@Me() me: SignedIn, @Headers(ID) id: string, @Param('caseId') caseId: string): Promise<CommandAnswer> {
    return this.runner.run(eraseIdentity, me.actor, id, { caseId });
  }

  @Put('uic')
  noteUic(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer<UicAnswer>> {
    return this.runner.run(noteUic, me.actor, id, withPath(body, { caseId }));
  }

  @Delete('uic')
  eraseUic(@Me() me: SignedIn, @Headers(ID) id: string, @Param('caseId') caseId: string): Promise<CommandAnswer> {
    return this.runner.run(eraseUic, me.actor, id, { caseId });
  }

  @Post('asks/:askId/decline')
  @HttpCode(200)
  decline(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    const { caseId, askId } = path as { caseId: string; askId: string };
    return this.runner.run(declineAsk, me.actor, id, withPath(body, { caseId, askId }));
  }
}

/** Cards that somebody was shown, wherever they come from. */
@Controller('api/cards')
export class CardsController {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  @Post('shown')
  show(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(showCard, me.actor, id, body);
  }

  /** Agencies that were shown one and wait for an answer of one's own agency. */
  @Get('asks')
  asks(@Me() me: SignedIn): Promise<AskToAnswer[]> {
    return this.kernel.unitOfWork.read(me.actor, findAsks);
  }

  /** The case, for whoever reads it; the same nothing for whoever was shown anything else, or nothing. */
  @Get('shown/:showingId')
  shown(@Me() me: SignedIn, @Param('showingId') showingId: string): Promise<ShowingView> {
    const id = idIn(showingId);
    return this.kernel.unitOfWork.read(me.actor, (db) => findShowing(db, id));
  }
}
