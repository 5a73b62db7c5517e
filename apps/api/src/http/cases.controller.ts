import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { closeCase, followCase, listCases, listParts, listReading, openCase, openPart } from '#libs/cases';
import { type CaseRow, type CommandAnswer, type PartRow, type ReadingRow, Refusal } from '#libs/domain';
import { CommandRunner, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** Cases as a whole, and where one stands in them; what is said in them has its own routes. */
@Controller('api')
export class CasesController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('cases')
  list(@Me() me: SignedIn): Promise<CaseRow[]> {
    return this.unitOfWork.read(me.actor, listCases);
  }

  @Get('reading')
  reading(@Me() { actor }: SignedIn): Promise<ReadingRow[]> {
    return this.unitOfWork.read(actor, (db) => listReading(db, actor.personId, actor.agencyId));
  }

  @Post('cases')
  open(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(openCase, me.actor, id, body);
  }

  @Get('cases/:caseId/parts')
  parts(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<PartRow[]> {
    if (!isUUID(caseId, 'all')) throw new Refusal('not_found');
    return this.unitOfWork.read(me.actor, (db) => listParts(db, caseId.toLowerCase()));
  }

  @Post('cases/:caseId/parts')
  openPart(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(openPart, me.actor, id, withPath(body, { caseId }));
  }

  @Put('cases/:caseId/following')
  follow(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(followCase, me.actor, id, withPath(body, { caseId }));
  }

  @Post('cases/:caseId/close')
  @HttpCode(200)
  close(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(closeCase, me.actor, id, withPath(body, { caseId }));
  }
}
