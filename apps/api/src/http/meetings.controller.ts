import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { isUUID } from 'class-validator';
import {
  type CommandAnswer,
  type Destination,
  type FollowAnswer,
  type MeetingsView,
  meetingStream,
  Refusal,
  type SeriesView,
} from '#libs/domain';
import { type AnyCommand, type Command, CommandRunner, KERNEL, type Kernel, UnitOfWork } from '#libs/kernel';
import {
  changesSeries,
  IN_MEETING_COMMANDS,
  listMeetings,
  loadMeeting,
  opensSeries,
  placeFor,
  plansMeeting,
  readSeries,
} from '#libs/meetings';
import type { SignedIn } from '#libs/people';
import { readFollowed } from '../live/read-followed.js';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';
const BY_NAME = new Map(IN_MEETING_COMMANDS.map((command: AnyCommand) => [command.name, command as Command]));

/** Series of meetings, and the meetings that each makes. */
@Controller('api/series')
export class SeriesController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  @Get(':seriesId')
  async read(@Me() { actor }: SignedIn, @Param('seriesId') given: string): Promise<SeriesView> {
    const seriesId = idOf(given);
    const now = this.kernel.clock.ms();
    const found = await this.unitOfWork.read(actor, (db) => readSeries(db, actor.taskForceId, seriesId, now));
    if (!found) throw new Refusal('not_found');
    return found;
  }

  @Post()
  open(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(opensSeries, me.actor, id, body);
  }

  @Post(':seriesId/change')
  @HttpCode(200)
  change(@Me() me: SignedIn, @Headers(ID) id: string, @Param('seriesId') seriesId: string, @Body() body: unknown) {
    return this.runner.run(changesSeries, me.actor, id, withPath(body, { seriesId }));
  }

  @Post(':seriesId/meetings')
  plan(@Me() me: SignedIn, @Headers(ID) id: string, @Param('seriesId') seriesId: string, @Body() body: unknown) {
    return this.runner.run(plansMeeting, me.actor, id, withPath(body, { seriesId }));
  }
}

/** Meetings: how each stands, and everything that is done in one by its name. */
@Controller('api/meetings')
export class MeetingsController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
    @Inject(KERNEL) private readonly kernel: Kernel,
  ) {}

  @Get()
  list(@Me() { actor }: SignedIn): Promise<MeetingsView> {
    return this.unitOfWork.read(actor, (db) => listMeetings(db));
  }

  /** How it stands, with the number of the last event that this knows: whoever joins late needs nothing else (L1). */
  @Get(':meetingId')
  read(@Me() { actor }: SignedIn, @Param('meetingId') meetingId: string): Promise<FollowAnswer> {
    return this.unitOfWork.read(actor, (db) => readFollowed(db, meetingStream(idOf(meetingId)), {}));
  }

  /** Where what is left would go if it were closed now: what the browser needs to show it before (C1). */
  @Get(':meetingId/closing')
  async closing(
    @Me() { actor }: SignedIn,
    @Param('meetingId') meetingId: string,
  ): Promise<{ destination: Destination; there: string[] }> {
    const id = idOf(meetingId);
    const now = this.kernel.clock.ms();
    const found = await this.unitOfWork.read(actor, async (db) => {
      const loaded = await loadMeeting(db, id);
      return loaded && placeFor({ db }, loaded.view, now);
    });
    if (!found) throw new Refusal('not_found');
    return { destination: found.destination, there: [...found.there] };
  }

  @Post(':meetingId/:thing/:verb')
  @HttpCode(200)
  act(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() { meetingId, thing, verb }: Record<'meetingId' | 'thing' | 'verb', string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    const command = BY_NAME.get(`${thing}.${verb}`);
    if (!command) throw new Refusal('not_found');
    return this.runner.run(command, me.actor, id, withPath(body, { meetingId }));
  }
}

/** @throws Refusal `not_found` for what is no id */
function idOf(given: string): string {
  if (!isUUID(given, 'all')) throw new Refusal('not_found');
  return given.toLowerCase();
}
