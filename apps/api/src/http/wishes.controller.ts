import { Body, Controller, Get, Headers, Put } from '@nestjs/common';
import type { CommandAnswer, ToldRow, WishesView } from '#libs/domain';
import { CommandRunner, UnitOfWork } from '#libs/kernel';
import { readTold, readWishes, setWishes } from '#libs/notifications';
import type { SignedIn } from '#libs/people';
import { Me } from './session.guard.js';

/** How I am told of reminders, and of what I was told lately. */
@Controller('api/account')
export class WishesController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('wishes')
  read(@Me() { actor }: SignedIn): Promise<WishesView> {
    return this.unitOfWork.read(actor, readWishes);
  }

  @Put('wishes')
  set(@Me() me: SignedIn, @Headers('idempotency-key') id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.runner.run(setWishes, me.actor, id, body);
  }

  @Get('told')
  told(@Me() { actor }: SignedIn): Promise<ToldRow[]> {
    return this.unitOfWork.read(actor, (db) => readTold(db, actor.personId));
  }
}
