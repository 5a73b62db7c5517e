import { Body, Controller, Delete, Get, Headers, Param, Put } from '@nestjs/common';
import { endAbsence, readCalendar, setAbsence, setCalendar, setClosings, setQuietHours } from '#libs/calendars';
import type { CalendarView, CommandAnswer } from '#libs/domain';
import { CommandRunner, UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** When the table works, who is away, and when I am not to be disturbed. */
@Controller('api')
export class CalendarController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('calendar')
  read(@Me() me: SignedIn): Promise<CalendarView> {
    return this.unitOfWork.read(me.actor, readCalendar);
  }

  @Put('calendar')
  set(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(setCalendar, me.actor, id, body);
  }

  @Put('calendar/closings')
  close(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(setClosings, me.actor, id, body);
  }

  @Put('absences/:absenceId')
  setAbsence(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('absenceId') absenceId: string,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.runner.run(setAbsence, me.actor, id, withPath(body, { absenceId }));
  }

  @Delete('absences/:absenceId')
  endAbsence(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param('absenceId') absenceId: string,
  ): Promise<CommandAnswer> {
    return this.runner.run(endAbsence, me.actor, id, { absenceId });
  }

  @Put('account/quiet-hours')
  setQuiet(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(setQuietHours, me.actor, id, body);
  }
}
