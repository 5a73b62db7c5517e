import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { type CommandAnswer, type FollowAnswer, type ReferralRow, referralStream, Refusal } from '#libs/domain';
import { type Command, CommandRunner, readStream, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import {
  accompanyReferral,
  assignReferral,
  draftReferral,
  followUpReferral,
  goAlongReferral,
  listReferrals,
  loadReferral,
  moveReferral,
  tryReferral,
} from '#libs/referrals';
import { idIn } from './id-in.js';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';
const VERBS: Readonly<Record<string, Command>> = Object.fromEntries(
  [moveReferral, tryReferral, assignReferral, followUpReferral, accompanyReferral, goAlongReferral].map((command) => [
    command.name.slice('referral.'.length),
    command as unknown as Command,
  ]),
);

/** Referrals: who is referred to whom, how it stands, and who holds the step. */
@Controller('api')
export class ReferralsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('referrals')
  all(@Me() me: SignedIn): Promise<ReferralRow[]> {
    return this.unitOfWork.read(me.actor, (db) => listReferrals(db, null));
  }

  @Get('referrals/:referralId')
  read(@Me() me: SignedIn, @Param('referralId') referralId: string): Promise<FollowAnswer> {
    const id = idIn(referralId);
    return this.unitOfWork.read(me.actor, (db) =>
      readStream(db, referralStream(id), {}, (inner) => loadReferral(inner, id)),
    );
  }

  @Get('cases/:caseId/referrals')
  ofCase(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<ReferralRow[]> {
    const id = idIn(caseId);
    return this.unitOfWork.read(me.actor, (db) => listReferrals(db, id));
  }

  @Post('cases/:caseId/referrals')
  draft(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(draftReferral, me.actor, id, withPath(body, { caseId }));
  }

  @Post('referrals/:referralId/:verb')
  @HttpCode(200)
  act(
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
      withPath(body, { referralId: path['referralId']! }),
    ) as Promise<CommandAnswer>;
  }
}
