import { Controller, Get } from '@nestjs/common';
import type { ReminderHealth } from '#libs/domain';
import { readReminderHealth } from '#libs/escalation';
import { UnitOfWork } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';

/** How reminders fare, for those who look after the table. */
@Controller('api')
export class HealthOfRemindersController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get('task-force/reminders')
  read(@Me() me: SignedIn): Promise<ReminderHealth> {
    return this.unitOfWork.read(me.actor, readReminderHealth);
  }
}
