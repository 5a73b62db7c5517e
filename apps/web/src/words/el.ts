import { elAccess } from './el-access.js';
import { elAgreeing } from './el-agreeing.js';
import { elAgreements } from './el-agreements.js';
import { elActions } from './el-actions.js';
import { elAnswer } from './el-answer.js';
import { elApp } from './el-app.js';
import { elBoard } from './el-board.js';
import { elCalendar } from './el-calendar.js';
import { elCases } from './el-cases.js';
import { elComposer } from './el-composer.js';
import { elEntry } from './el-entry.js';
import { elFile } from './el-file.js';
import { elCompany } from './el-company.js';
import { elGlass } from './el-glass.js';
import { elGuests } from './el-guests.js';
import { elReply } from './el-reply.js';
import { elHealth } from './el-health.js';
import { elFirstUse } from './el-first-use.js';
import { elIdentity } from './el-identity.js';
import { elLadders } from './el-ladders.js';
import { elMeeting } from './el-meeting.js';
import { elMeetingLater } from './el-meeting-later.js';
import { elMeetingTime } from './el-meeting-time.js';
import { elNeeds } from './el-needs.js';
import { elOffline } from './el-offline.js';
import { elPeople } from './el-people.js';
import { elReading } from './el-reading.js';
import { elReferrals } from './el-referrals.js';
import { elReferring } from './el-referring.js';
import { elSeries } from './el-series.js';
import { elShares } from './el-shares.js';
import { elThread } from './el-thread.js';
import { elToday } from './el-today.js';
import type { english } from './english.js';
import { elWays } from './el-ways.js';
import { elWishes } from './el-wishes.js';
import { elWrong } from './el-wrong.js';
import type { TableIn } from './table.js';

/** Every word on the screen, in Greek. A group that is missing here does not compile. */
export const el: TableIn<typeof english, 'el'> = {
  ...elAccess,
  ...elAgreeing,
  ...elAgreements,
  ...elActions,
  ...elAnswer,
  ...elApp,
  ...elBoard,
  ...elCalendar,
  ...elCases,
  ...elComposer,
  ...elEntry,
  ...elFile,
  ...elFirstUse,
  ...elGlass,
  ...elCompany,
  ...elGuests,
  ...elReply,
  ...elHealth,
  ...elIdentity,
  ...elLadders,
  ...elMeeting,
  ...elMeetingLater,
  ...elMeetingTime,
  ...elNeeds,
  ...elOffline,
  ...elPeople,
  ...elReading,
  ...elReferrals,
  ...elReferring,
  ...elSeries,
  ...elShares,
  ...elThread,
  ...elToday,
  ...elWays,
  ...elWishes,
  ...elWrong,
};
