import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isUUID } from 'class-validator';
import {
  ACTION_COMMANDS,
  actionsArising,
  csvOf,
  listActions,
  namesOf,
  readByAgreement,
  thatMayLeave,
  readAction,
} from '#libs/actions';
import {
  type ActionHistory,
  type ActionPlaceIds,
  type ActionRow,
  type Actor,
  type ArisingAction,
  type CommandAnswer,
  filterActions,
  isOpenStatus,
  type Language,
  LANGUAGES,
  Refusal,
} from '#libs/domain';
import { type AnyCommand, type Command, CommandRunner, KERNEL, type Kernel, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';
/** How many lines of a list are not in its file, since they are of new cases. */
const LEFT_OUT = 'x-baraza-left-out';
type Path = Record<string, string>;

/** Commands that make an action, and that act on one that is there by the verb that stands in their address. */
const BY_VERB = new Map(
  (ACTION_COMMANDS as AnyCommand[]).map((command) => [command.name.split('.')[1]!, command as Command]),
);
const MAKES = ['open', 'propose'];

/** Lists of actions, and one of them with everything that happened to it. */
@Controller('api/actions')
export class ActionsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  /** `whose` is `mine`, which is so without it, or `agency`. */
  @Get()
  list(@Me() { actor }: SignedIn, @Query('whose') whose: unknown): Promise<ActionRow[]> {
    const list = listOf(actor, whose);
    return this.unitOfWork.read(actor, (db) => listActions(db, list));
  }

  /** The same list as a file for spreadsheets, as far as a filter leaves it, without what is of new cases. Its name says nothing of what is in it. */
  @Get('export')
  async export(@Me() { actor }: SignedIn, @Query() query: Path, @Res() reply: FastifyReply): Promise<void> {
    const list = listOf(actor, query['whose']);
    const { status, person, language } = query;
    if (status !== undefined && !isOpenStatus(status))
      throw new Refusal('invalid_input', { status: ['must be how an open action stands'] });
    if (!isLanguage(language))
      throw new Refusal('invalid_input', { language: [`must be one of ${LANGUAGES.join(', ')}`] });
    const now = this.kernel.clock.ms();
    const { csv, leftOut } = await this.unitOfWork.read(actor, async (db) => {
      const listed = filterActions(await listActions(db, list), { status, person });
      const rows = await thatMayLeave(db, listed, now);
      const names = await namesOf(db);
      const csv = csvOf(rows, {
        language,
        names,
        publicUrl: this.kernel.publicUrl,
        now,
        byAgreement: await readByAgreement(db),
      });
      return { csv, leftOut: listed.length - rows.length };
    });
    const day = this.kernel.clock.now().toISOString().slice(0, 10);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="baraza-actions-${day}.csv"`)
      .header('cache-control', 'private, no-store')
      .header(LEFT_OUT, String(leftOut))
      .send(csv);
  }

  /** What the next meeting looks at again: what was captured in meetings and is open, and what is on its agenda since nobody answered. */
  @Get('arising')
  arising(@Me() { actor }: SignedIn): Promise<ArisingAction[]> {
    return this.unitOfWork.read(actor, (db) => actionsArising(db, actor.taskForceId));
  }

  @Get(':actionId')
  async read(@Me() { actor }: SignedIn, @Param('actionId') actionId: string): Promise<ActionHistory> {
    if (!isUUID(actionId, 'all')) throw new Refusal('not_found');
    const found = await this.unitOfWork.read(actor, (db) => readAction(db, actionId.toLowerCase()));
    if (!found) throw new Refusal('not_found');
    return found;
  }
}

const isLanguage = (given: unknown): given is Language => LANGUAGES.some((one) => one === given);

function listOf({ personId, agencyId }: Actor, whose: unknown): { personId: string } | { agencyId: string } {
  if (whose !== undefined && whose !== 'mine' && whose !== 'agency')
    throw new Refusal('invalid_input', { whose: ['must be mine or agency'] });
  return whose === 'agency' ? { agencyId } : { personId };
}

/** What is done with actions where they stand: the same routes for every place. */
abstract class StandingActionsController {
  constructor(
    private readonly runner: CommandRunner,
    /** The name that the id in the path has in a command's input. */
    private readonly key: keyof ActionPlaceIds,
  ) {}

  @Post(':id/actions/:actionId/:verb')
  @HttpCode(200)
  act(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    const command = BY_VERB.get(path['verb']!);
    if (!command || MAKES.includes(path['verb']!)) throw new Refusal('not_found');
    return this.run(command, me, id, path, withPath(body, { actionId: path['actionId']! }));
  }

  protected run(command: Command, me: SignedIn, id: string, path: Path, body: unknown): Promise<CommandAnswer> {
    return this.runner.run(command, me.actor, id, withPath(body, { [this.key]: path['id']! }));
  }
}

/** Where people agree on actions beside doing them: the common part of a case, and a restricted one. */
abstract class PlacedActionsController extends StandingActionsController {
  @Post(':id/actions')
  open(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    return this.run(BY_VERB.get('open')!, me, id, path, body);
  }

  @Post(':id/proposals')
  propose(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    return this.run(BY_VERB.get('propose')!, me, id, path, body);
  }
}

/** In the common part of a case. */
@Controller('api/cases')
export class CaseActionsController extends PlacedActionsController {
  constructor(runner: CommandRunner) {
    super(runner, 'caseId');
  }
}

/** In a restricted part of a case. */
@Controller('api/parts')
export class PartActionsController extends PlacedActionsController {
  constructor(runner: CommandRunner) {
    super(runner, 'partId');
  }
}

/** Captured in a meeting. */
@Controller('api/meetings')
export class MeetingActionsController extends StandingActionsController {
  constructor(runner: CommandRunner) {
    super(runner, 'meetingId');
  }
}

/** Captured in an item of a meeting that is for named people only. */
@Controller('api/items')
export class ItemActionsController extends StandingActionsController {
  constructor(runner: CommandRunner) {
    super(runner, 'lineageId');
  }
}
