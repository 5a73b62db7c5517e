import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  type CommandAnswer,
  type Destination,
  type FollowAnswer,
  mayInMeeting,
  type MeetingsView,
  meetingStream,
  Refusal,
  type SeriesDecision,
  type SeriesView,
  type WhoIsCalled,
} from '#libs/domain';
import { type AnyCommand, type Command, CommandRunner, KERNEL, type Kernel, UnitOfWork } from '#libs/kernel';
import {
  changesSeries,
  convocationStore,
  decisionsOfSeries,
  IN_MEETING_COMMANDS,
  listMeetings,
  loadMeeting,
  opensSeries,
  placeFor,
  plansMeeting,
  skipsChair,
  swapsChairs,
  readersOfItem,
  readSeries,
} from '#libs/meetings';
import type { SignedIn } from '#libs/people';
import { readFollowed } from '../live/read-followed.js';
import { idIn } from './id-in.js';
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
    const seriesId = idIn(given);
    const now = this.kernel.clock.ms();
    const found = await this.unitOfWork.read(actor, (db) => readSeries(db, actor.taskForceId, seriesId, now));
    if (!found) throw new Refusal('not_found');
    return found;
  }

  /** What its meetings decided, with what each changes: what a later one did to an earlier one follows from these (P5). */
  @Get(':seriesId/decisions')
  async decisions(
    @Me() { actor }: SignedIn,
    @Param('seriesId') given: string,
  ): Promise<{ decisions: SeriesDecision[] }> {
    const seriesId = idIn(given);
    const decisions = await this.unitOfWork.read(actor, (db) => decisionsOfSeries(db, seriesId));
    if (!decisions) throw new Refusal('not_found');
    return { decisions };
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

  @Post(':seriesId/rota/swap')
  @HttpCode(200)
  swap(@Me() me: SignedIn, @Headers(ID) id: string, @Param('seriesId') seriesId: string, @Body() body: unknown) {
    return this.runner.run(swapsChairs, me.actor, id, withPath(body, { seriesId }));
  }

  @Post(':seriesId/rota/skip')
  @HttpCode(200)
  skip(@Me() me: SignedIn, @Headers(ID) id: string, @Param('seriesId') seriesId: string, @Body() body: unknown) {
    return this.runner.run(skipsChair, me.actor, id, withPath(body, { seriesId }));
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
    return this.unitOfWork.read(actor, (db) => readFollowed(db, meetingStream(idIn(meetingId)), {}));
  }

  /** Where what is left would go if it were closed now: what the browser needs to show it before (C1). */
  @Get(':meetingId/closing')
  async closing(
    @Me() { actor }: SignedIn,
    @Param('meetingId') meetingId: string,
  ): Promise<{ destination: Destination; there: string[] }> {
    const id = idIn(meetingId);
    const now = this.kernel.clock.ms();
    const found = await this.unitOfWork.read(actor, async (db) => {
      const loaded = await loadMeeting(db, id);
      return loaded && placeFor({ db }, loaded.view, now);
    });
    if (!found) throw new Refusal('not_found');
    return { destination: found.destination, there: [...found.there] };
  }

  /** Whom a letter reaches when people are called, and whom not: for who calls them (B1). */
  @Get(':meetingId/calling')
  async calling(@Me() { actor }: SignedIn, @Param('meetingId') meetingId: string): Promise<WhoIsCalled> {
    const id = idIn(meetingId);
    const mails = this.kernel.config.SMTP_URL !== '';
    return this.unitOfWork.read(actor, async (db) => {
      const loaded = await loadMeeting(db, id, false);
      if (!loaded) throw new Refusal('not_found');
      if (!mayInMeeting('meeting.call', actor, loaded.view)) throw new Refusal('forbidden');
      return convocationStore.whoIsCalled(db, id, mails);
    });
  }

  /** Who reads an item for named people, for who may know it: who leads it sees who has to go (R7). */
  @Get(':meetingId/items/:lineageId/readers')
  async readers(
    @Me() { actor }: SignedIn,
    @Param() { meetingId, lineageId }: Record<'meetingId' | 'lineageId', string>,
  ): Promise<{ people: string[] }> {
    const people = await this.unitOfWork.read(actor, (db) => readersOfItem(db, idIn(meetingId), idIn(lineageId)));
    if (!people) throw new Refusal('not_found');
    return { people };
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
