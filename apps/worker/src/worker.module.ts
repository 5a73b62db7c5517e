import { Module } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { Digests } from './digests.js';
import { Folding } from './folding.js';
import { Holidays } from './holidays.js';
import { LeftMeetings } from './left-meetings.js';
import { Referrals } from './referrals.js';
import { Letters } from './letters.js';
import { Notices } from './notices.js';
import { Places } from './places.js';
import { Reactions } from './reactions.js';
import { Reminders } from './reminders.js';

/** What happens behind the doors: reactions to what was recorded, letters, reminders and their notices, the folding of words, meetings left alone, places that are erased, the log that is walked, and the sweeps. */
@Module({
  providers: [
    Reactions,
    Letters,
    Folding,
    Holidays,
    LeftMeetings,
    Places,
    AccessLog,
    Referrals,
    Reminders,
    Notices,
    Digests,
  ],
  exports: [Reactions],
})
export class WorkerModule {}
