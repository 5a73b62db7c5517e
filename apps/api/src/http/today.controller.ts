import { Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { readHandBack } from '#libs/actions';
import { seeAbsence } from '#libs/calendars';
import type { CommandAnswer, HandBack } from '#libs/domain';
import { CommandRunner, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';

/** What was done for somebody while they were away, until they have seen it. */
@Controller('api')
export class TodayController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('hand-back')
  async handBack(@Me() { actor }: SignedIn): Promise<{ handBack: HandBack | null }> {
    return { handBack: await this.unitOfWork.read(actor, (db) => readHandBack(db, actor.personId)) };
  }

  @Post('absences/:absenceId/seen')
  @HttpCode(200)
  seen(
    @Me() me: SignedIn,
    @Headers('idempotency-key') id: string,
    @Param('absenceId') absenceId: string,
  ): Promise<CommandAnswer> {
    return this.runner.run(seeAbsence, me.actor, id, { absenceId });
  }
}
