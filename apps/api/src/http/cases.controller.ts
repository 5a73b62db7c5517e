import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { admitAgency, closeCase, listCases, loadCaseView, openCase, postMessage, releaseAgency } from '#libs/cases';
import {
  type CaseRow,
  caseStream,
  type CommandAnswer,
  type FollowAnswer,
  type RangeAnswer,
  Refusal,
  type StreamName,
} from '#libs/domain';
import { CommandRunner, parsePlace, readPage, readStream, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  list(@Me() me: SignedIn): Promise<CaseRow[]> {
    return this.unitOfWork.read(me.actor, listCases);
  }

  @Post()
  open(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(openCase, me.actor, id, body);
  }

  @Get(':caseId')
  read(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<FollowAnswer> {
    const stream = streamOf(caseId);
    return this.unitOfWork.read(me.actor, (db) => readStream(db, stream, {}, (inner) => loadCaseView(inner, caseId)));
  }

  @Get(':caseId/events')
  page(
    @Me() me: SignedIn,
    @Param('caseId') caseId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<RangeAnswer> {
    const stream = streamOf(caseId);
    const place = parsePlace(query);
    return this.unitOfWork.read(me.actor, (db) => readPage(db, stream, place));
  }

  @Post(':caseId/messages')
  post(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(postMessage, me.actor, id, withPath(body, { caseId }));
  }

  @Post(':caseId/agencies')
  admit(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(admitAgency, me.actor, id, withPath(body, { caseId }));
  }

  @Delete(':caseId/agencies/:agencyId')
  release(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Record<string, string>): Promise<CommandAnswer> {
    return this.runner.run(releaseAgency, me.actor, id, withPath(undefined, path));
  }

  @Post(':caseId/close')
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

/** A case's stream by an id from outside; what is no id gets the answer of what does not exist. */
function streamOf(caseId: string): StreamName {
  if (!isUUID(caseId, 'all')) throw new Refusal('not_found');
  return caseStream(caseId.toLowerCase());
}
