import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { type CommandAnswer, type FollowAnswer, Refusal, shareStream, type ShareView } from '#libs/domain';
import { type Command, CommandRunner, readStream, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import {
  confirmShare,
  giveShare,
  listShares,
  loadShare,
  renewShare,
  resumeShare,
  revokeShare,
  suspendShare,
} from '#libs/shares';
import { idIn } from './id-in.js';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';
const VERBS: Readonly<Record<string, Command>> = Object.fromEntries(
  [confirmShare, renewShare, suspendShare, resumeShare, revokeShare].map((command) => [
    command.name.slice('share.'.length),
    command as unknown as Command,
  ]),
);

/** Agreements to share: who may tell whom what of a person. */
@Controller('api')
export class SharesController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('shares')
  all(@Me() me: SignedIn): Promise<ShareView[]> {
    return this.unitOfWork.read(me.actor, (db) => listShares(db, null));
  }

  @Get('shares/:shareId')
  read(@Me() me: SignedIn, @Param('shareId') shareId: string): Promise<FollowAnswer> {
    const id = idIn(shareId);
    return this.unitOfWork.read(me.actor, (db) => readStream(db, shareStream(id), {}, (inner) => loadShare(inner, id)));
  }

  @Get('cases/:caseId/shares')
  ofCase(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<ShareView[]> {
    const id = idIn(caseId);
    return this.unitOfWork.read(me.actor, (db) => listShares(db, id));
  }

  @Post('cases/:caseId/shares')
  give(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(giveShare, me.actor, id, withPath(body, { caseId }));
  }

  @Post('shares/:shareId/:verb')
  @HttpCode(200)
  move(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    const command = Object.hasOwn(VERBS, path['verb']!) ? VERBS[path['verb']!] : undefined;
    if (!command) throw new Refusal('not_found');
    return this.runner.run(
      command,
      me.actor,
      id,
      withPath(body, { shareId: path['shareId']! }),
    ) as Promise<CommandAnswer>;
  }
}
