import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  type AccessChain,
  type AccessRow,
  type CommandAnswer,
  type FileAnswer,
  FindAccess,
  lookInLogOf,
  type LookRow,
  mayReadAccess,
  ReadFile,
  Refusal,
  type TallyRow,
} from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { CommandRunner, KERNEL, type Kernel } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import {
  addEntry,
  addNeed,
  addTally,
  checkAccess,
  findAccess,
  looking,
  lookStore,
  moveNeed,
  readFile,
  returnCase,
  tallyStore,
} from '#libs/person-file';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** The person's file: what was written down of them, what they ask for, that they came back; and who opened it. */
@Controller('api')
export class PersonFileController {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  /** It changes nothing of the file, and is a POST all the same: each time is written into the log of who opened it. */
  @Post('cases/:caseId/file/read')
  @HttpCode(200)
  read(@Me() me: SignedIn, @Param('caseId') caseId: string, @Body() body: unknown): Promise<FileAnswer> {
    return readFile(this.kernel, me.actor, parseInput(ReadFile, withPath(body, { caseId })));
  }

  @Post('cases/:caseId/file')
  add(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(addEntry, me.actor, id, withPath(body, { caseId }));
  }

  @Post('cases/:caseId/needs')
  addNeed(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(addNeed, me.actor, id, withPath(body, { caseId }));
  }

  @Post('cases/:caseId/needs/:needId/move')
  @HttpCode(200)
  moveNeed(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    const { caseId, needId } = path as { caseId: string; needId: string };
    return this.runner.run(moveNeed, me.actor, id, withPath(body, { caseId, needId }));
  }

  @Post('cases/:fromCaseId/return')
  comeBack(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('fromCaseId') fromCaseId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(returnCase, me.actor, id, withPath(body, { fromCaseId }));
  }

  @Get('access')
  async access(@Me() me: SignedIn, @Query() query: Record<string, string>): Promise<AccessRow[]> {
    if (!mayReadAccess(me.actor)) throw new Refusal('forbidden');
    const sought = parseInput(FindAccess, query);
    const look = { kind: 'log', sought: lookInLogOf('files', sought), caseId: sought.caseId ?? null } as const;
    return looking(
      this.kernel,
      me.actor,
      look,
      (db) => findAccess(db, sought),
      (rows) => rows.length,
    );
  }

  /** Who looked for messages by their words, and who read the log: which is itself kept. */
  @Get('access/looks')
  async looks(@Me() me: SignedIn, @Query() query: Record<string, string>): Promise<LookRow[]> {
    if (!mayReadAccess(me.actor)) throw new Refusal('forbidden');
    const sought = parseInput(FindAccess, query);
    const look = { kind: 'log', sought: lookInLogOf('looks', sought), caseId: sought.caseId ?? null } as const;
    return looking(
      this.kernel,
      me.actor,
      look,
      (db) => lookStore.list(db, sought),
      (rows) => rows.length,
    );
  }

  /** It walks what was written since the log was walked last: asked for when somebody looks, and not with each page of it. */
  @Get('access/chain')
  chain(@Me() me: SignedIn): Promise<AccessChain> {
    if (!mayReadAccess(me.actor)) throw new Refusal('forbidden');
    return checkAccess(this.kernel, me.actor);
  }

  @Post('tallies')
  count(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(addTally, me.actor, id, body);
  }

  @Get('tallies')
  tallies(@Me() me: SignedIn): Promise<TallyRow[]> {
    return this.kernel.unitOfWork.read(me.actor, (db) => tallyStore.list(db));
  }
}
