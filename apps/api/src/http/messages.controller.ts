import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  admitAgency,
  editMessage,
  markRead,
  pinMessage,
  postMessage,
  reactToMessage,
  readChannel,
  releaseAgency,
  withdrawMessage,
} from '#libs/cases';
import {
  caseStream,
  type CommandAnswer,
  type FollowAnswer,
  partStream,
  type RangeAnswer,
  type StreamName,
} from '#libs/domain';
import { type Command, CommandRunner, parsePlace, parseWhole, readPage, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { idIn } from './id-in.js';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';
type Path = Record<string, string>;

/** What is read, said and done where people talk: the same routes for the common part of a case and for a restricted one. */
abstract class ChannelController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
    /** The name that the id in the path has in a command's input. */
    private readonly key: 'caseId' | 'partId',
  ) {}

  @Get(':id')
  read(@Me() me: SignedIn, @Param('id') id: string): Promise<FollowAnswer> {
    const stream = this.stream(id);
    return this.unitOfWork.read(me.actor, (db) => readChannel(db, stream, {}));
  }

  @Get(':id/events')
  page(@Me() me: SignedIn, @Param('id') id: string, @Query() query: Record<string, unknown>): Promise<RangeAnswer> {
    const stream = this.stream(id);
    const place = parsePlace(query);
    return this.unitOfWork.read(me.actor, (db) => readPage(db, stream, place));
  }

  @Post(':id/agencies')
  admit(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    return this.run(admitAgency, me, id, path, body);
  }

  @Delete(':id/agencies/:agencyId')
  release(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path) {
    return this.run(releaseAgency, me, id, path, { agencyId: path['agencyId'] });
  }

  @Post(':id/messages')
  post(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    return this.runner.run(postMessage, me.actor, id, withPath(body, { [this.key]: path['id']! }));
  }

  @Patch(':id/messages/:seq')
  edit(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    return this.run(editMessage, me, id, path, withSeq(body, path));
  }

  @Delete(':id/messages/:seq')
  withdraw(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path) {
    return this.run(withdrawMessage, me, id, path, withSeq({}, path));
  }

  @Put(':id/messages/:seq/signs/:sign')
  react(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path) {
    return this.run(reactToMessage, me, id, path, withSeq({ sign: path['sign'], on: true }, path));
  }

  @Delete(':id/messages/:seq/signs/:sign')
  unreact(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path) {
    return this.run(reactToMessage, me, id, path, withSeq({ sign: path['sign'], on: false }, path));
  }

  @Put(':id/messages/:seq/pin')
  pin(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path) {
    return this.run(pinMessage, me, id, path, withSeq({ on: true }, path));
  }

  @Delete(':id/messages/:seq/pin')
  unpin(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path) {
    return this.run(pinMessage, me, id, path, withSeq({ on: false }, path));
  }

  @Post(':id/reading')
  @HttpCode(200)
  mark(@Me() me: SignedIn, @Headers(ID) id: string, @Param() path: Path, @Body() body: unknown) {
    return this.run(markRead, me, id, path, body);
  }

  private run<Input extends object, Subject>(
    command: Command<Input, Subject>,
    me: SignedIn,
    id: string,
    path: Path,
    body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(command, me.actor, id, withPath(body, { [this.key]: path['id']! }));
  }

  /** The stream of an id from outside; what is no id gets the answer of what does not exist. */
  private stream(id: string): StreamName {
    return (this.key === 'caseId' ? caseStream : partStream)(idIn(id));
  }
}

/** A body with the number of the message that the path names. */
const withSeq = (body: unknown, path: Path): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, seq: parseWhole('seq', path['seq'], 1) }
    : body;

/** The common part of a case. */
@Controller('api/cases')
export class CaseChannelController extends ChannelController {
  constructor(runner: CommandRunner, unitOfWork: UnitOfWork) {
    super(runner, unitOfWork, 'caseId');
  }
}

/** A restricted part of a case. */
@Controller('api/parts')
export class PartChannelController extends ChannelController {
  constructor(runner: CommandRunner, unitOfWork: UnitOfWork) {
    super(runner, unitOfWork, 'partId');
  }
}
