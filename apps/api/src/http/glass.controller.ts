import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  type CommandAnswer,
  type DisclosureRow,
  type GlassFile,
  type GlassResult,
  type GlassTry,
  type GlassView,
  lookInLogOf,
  mayReadAccess,
  ReadGlass,
  Refusal,
} from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { CommandRunner, KERNEL, type Kernel } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import {
  breakGlass,
  findDisclosures,
  findGlasses,
  findGlassTries,
  looking,
  readGlass,
  reviewGlass,
} from '#libs/person-file';
import { idIn } from './id-in.js';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** Files that are opened in an emergency: opening, reading, and looking at it afterwards. */
@Controller('api')
export class GlassController {
  constructor(
    private readonly runner: CommandRunner,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  @Get('glass')
  mine(@Me() me: SignedIn): Promise<GlassView[]> {
    return this.kernel.unitOfWork.read(me.actor, (db) => findGlasses(db, {}));
  }

  @Get('glass/tries')
  tries(@Me() me: SignedIn): Promise<GlassTry[]> {
    if (!mayReadAccess(me.actor)) throw new Refusal('forbidden');
    return this.kernel.unitOfWork.read(me.actor, (db) => findGlassTries(db));
  }

  @Get('cases/:caseId/glass')
  ofCase(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<GlassView[]> {
    const id = idIn(caseId);
    return this.kernel.unitOfWork.read(me.actor, (db) => findGlasses(db, { caseId: id }));
  }

  /** What was told to whom of what my agency wrote in a case. */
  @Get('cases/:caseId/disclosures')
  disclosures(@Me() me: SignedIn, @Param('caseId') caseId: string): Promise<DisclosureRow[]> {
    const id = idIn(caseId);
    const look = { kind: 'log', sought: lookInLogOf('disclosures', { caseId: id }), caseId: id } as const;
    return looking(
      this.kernel,
      me.actor,
      look,
      (db) => findDisclosures(db, id),
      (rows) => rows.length,
    );
  }

  @Post('glass')
  @HttpCode(200)
  open(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer<GlassResult>> {
    return this.runner.run(breakGlass, me.actor, id, body);
  }

  /** It changes nothing of the file, and is a POST all the same: each time is written into the log of who opened it. */
  @Post('glass/:glassId/read')
  @HttpCode(200)
  read(@Me() me: SignedIn, @Param('glassId') glassId: string, @Body() body: unknown): Promise<GlassFile> {
    return readGlass(this.kernel.unitOfWork, me.actor, parseInput(ReadGlass, withPath(body, { glassId })));
  }

  @Post('glass/:glassId/review')
  @HttpCode(200)
  review(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('glassId') glassId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(reviewGlass, me.actor, id, withPath(body, { glassId }));
  }
}
