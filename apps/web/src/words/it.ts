import type { english } from './english.js';
import { itAccess } from './it-access.js';
import { itAgreeing } from './it-agreeing.js';
import { itAgreements } from './it-agreements.js';
import { itActions } from './it-actions.js';
import { itAnswer } from './it-answer.js';
import { itApp } from './it-app.js';
import { itBoard } from './it-board.js';
import { itCalendar } from './it-calendar.js';
import { itCases } from './it-cases.js';
import { itComposer } from './it-composer.js';
import { itEntry } from './it-entry.js';
import { itFile } from './it-file.js';
import { itCompany } from './it-company.js';
import { itGlass } from './it-glass.js';
import { itGuests } from './it-guests.js';
import { itReply } from './it-reply.js';
import { itHealth } from './it-health.js';
import { itFirstUse } from './it-first-use.js';
import { itIdentity } from './it-identity.js';
import { itLadders } from './it-ladders.js';
import { itMeeting } from './it-meeting.js';
import { itMeetingLater } from './it-meeting-later.js';
import { itMeetingTime } from './it-meeting-time.js';
import { itNeeds } from './it-needs.js';
import { itOffline } from './it-offline.js';
import { itPeople } from './it-people.js';
import { itReading } from './it-reading.js';
import { itReferrals } from './it-referrals.js';
import { itReferring } from './it-referring.js';
import { itSeries } from './it-series.js';
import { itShares } from './it-shares.js';
import { itThread } from './it-thread.js';
import { itToday } from './it-today.js';
import { itWays } from './it-ways.js';
import { itWishes } from './it-wishes.js';
import { itWrong } from './it-wrong.js';
import type { TableIn } from './table.js';

/** Every word on the screen, in Italian. A group that is missing here does not compile. */
export const it: TableIn<typeof english, 'it'> = {
  ...itAccess,
  ...itAgreeing,
  ...itAgreements,
  ...itActions,
  ...itAnswer,
  ...itApp,
  ...itBoard,
  ...itCalendar,
  ...itCases,
  ...itComposer,
  ...itEntry,
  ...itFile,
  ...itFirstUse,
  ...itGlass,
  ...itCompany,
  ...itGuests,
  ...itReply,
  ...itHealth,
  ...itIdentity,
  ...itLadders,
  ...itMeeting,
  ...itMeetingLater,
  ...itMeetingTime,
  ...itNeeds,
  ...itOffline,
  ...itPeople,
  ...itReading,
  ...itReferrals,
  ...itReferring,
  ...itSeries,
  ...itShares,
  ...itThread,
  ...itToday,
  ...itWays,
  ...itWishes,
  ...itWrong,
};
