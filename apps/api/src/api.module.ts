import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { type Kernel, KernelModule } from '#libs/kernel';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { FileKeeping } from './file-keeping.js';
import { AccountController } from './http/account.controller.js';
import {
  ActionsController,
  CaseActionsController,
  ItemActionsController,
  MeetingActionsController,
  PartActionsController,
} from './http/actions.controller.js';
import { AgenciesController } from './http/agencies.controller.js';
import { AnswerController } from './http/answer.controller.js';
import { ArrivalsController } from './http/arrivals.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { CardsController, IdentityController } from './http/identity.controller.js';
import { LaddersController } from './http/ladders.controller.js';
import { CasesController } from './http/cases.controller.js';
import { DoorController } from './http/door.controller.js';
import { FeedController, FeedsController } from './http/feeds.controller.js';
import { FilesController } from './http/files.controller.js';
import { Guesses } from './http/guesses.js';
import { GuestsController } from './http/guests.controller.js';
import { ReplyController } from './http/reply.controller.js';
import { HealthController } from './http/health.controller.js';
import { HealthOfRemindersController } from './http/health-of-reminders.controller.js';
import { MeetingsController, SeriesController } from './http/meetings.controller.js';
import { CaseChannelController, PartChannelController } from './http/messages.controller.js';
import { PeopleController } from './http/people.controller.js';
import { GlassController } from './http/glass.controller.js';
import { PersonFileController } from './http/person-file.controller.js';
import { BoardController } from './http/board.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { RefusalFilter } from './http/refusal.filter.js';
import { SearchController } from './http/search.controller.js';
import { SharesController } from './http/shares.controller.js';
import { SessionGuard } from './http/session.guard.js';
import { SignInController } from './http/sign-in.controller.js';
import { SingleSignOnController } from './http/single-sign-on.controller.js';
import { BouncesController, WaysController } from './http/ways.controller.js';
import { WishesController } from './http/wishes.controller.js';
import { LiveGateway } from './live/live.gateway.js';
import { TodayController } from './http/today.controller.js';
import { Metrics } from './metrics.js';

/** Which features this process opens, and that every route is closed unless it says otherwise. */
@Module({})
export class ApiModule {
  static with(kernel: Kernel): DynamicModule {
    return {
      module: ApiModule,
      imports: [KernelModule.with(kernel), ...(kernel.config.WORKER === 'inside' ? [WorkerModule] : [])],
      controllers: [
        CasesController,
        CaseChannelController,
        PartChannelController,
        ActionsController,
        CalendarController,
        WaysController,
        BouncesController,
        LaddersController,
        CaseActionsController,
        PartActionsController,
        MeetingActionsController,
        ItemActionsController,
        AnswerController,
        FeedController,
        FeedsController,
        TodayController,
        FilesController,
        PeopleController,
        AgenciesController,
        AccountController,
        SignInController,
        SingleSignOnController,
        ArrivalsController,
        DoorController,
        HealthController,
        HealthOfRemindersController,
        SearchController,
        WishesController,
        MeetingsController,
        SeriesController,
        GuestsController,
        ReplyController,
        PersonFileController,
        BoardController,
        IdentityController,
        CardsController,
        GlassController,
        ReferralsController,
        SharesController,
      ],
      providers: [
        Metrics,
        Guesses,
        FileKeeping,
        LiveGateway,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
