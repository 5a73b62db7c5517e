import { Body, Controller, Delete, Get, Headers, Inject, Param, Patch, Post, Put } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type CommandAnswer, Refusal, type SingleSignOnView } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import {
  addAgency,
  callbackOf,
  changeAgency,
  loadSingleSignOn,
  removeSingleSignOn,
  setSingleSignOn,
  type SignedIn,
} from '#libs/people';
import { Me } from './session.guard.js';
import { withPath } from './with-path.js';

const ID = 'idempotency-key';

/** The agencies at the table, and their own sign-in. */
@Controller('api/agencies')
export class AgenciesController {
  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Post()
  add(@Me() me: SignedIn, @Headers(ID) id: string, @Body() body: unknown): Promise<CommandAnswer> {
    return this.kernel.runner.run(addAgency, me.actor, id, body);
  }

  @Patch(':agencyId')
  change(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(changeAgency, me.actor, id, withPath(body, path));
  }

  @Get(':agencyId/single-sign-on')
  async singleSignOn(@Me() me: SignedIn, @Param('agencyId') agencyId: string): Promise<SingleSignOnView> {
    const found = isUUID(agencyId, 'all')
      ? await this.kernel.unitOfWork.read(me.actor, (db) => loadSingleSignOn(db, agencyId))
      : null;
    if (!found) throw new Refusal('not_found');
    return { ...found, callback: callbackOf(this.kernel) };
  }

  @Put(':agencyId/single-sign-on')
  setSingleSignOn(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
    @Body() body: unknown,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(setSingleSignOn, me.actor, id, withPath(body, path));
  }

  @Delete(':agencyId/single-sign-on')
  removeSingleSignOn(
    @Me() me: SignedIn,
    @Headers(ID) id: string,
    @Param() path: Record<string, string>,
  ): Promise<CommandAnswer> {
    return this.kernel.runner.run(removeSingleSignOn, me.actor, id, path);
  }
}
