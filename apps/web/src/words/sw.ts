import type { english } from './english.js';
import { swAccess } from './sw-access.js';
import { swAgreeing } from './sw-agreeing.js';
import { swAgreements } from './sw-agreements.js';
import { swActions } from './sw-actions.js';
import { swAnswer } from './sw-answer.js';
import { swApp } from './sw-app.js';
import { swBoard } from './sw-board.js';
import { swCalendar } from './sw-calendar.js';
import { swCases } from './sw-cases.js';
import { swComposer } from './sw-composer.js';
import { swEntry } from './sw-entry.js';
import { swFile } from './sw-file.js';
import { swCompany } from './sw-company.js';
import { swGlass } from './sw-glass.js';
import { swGuests } from './sw-guests.js';
import { swReply } from './sw-reply.js';
import { swHealth } from './sw-health.js';
import { swFirstUse } from './sw-first-use.js';
import { swIdentity } from './sw-identity.js';
import { swLadders } from './sw-ladders.js';
import { swMeeting } from './sw-meeting.js';
import { swMeetingLater } from './sw-meeting-later.js';
import { swMeetingTime } from './sw-meeting-time.js';
import { swNeeds } from './sw-needs.js';
import { swOffline } from './sw-offline.js';
import { swPeople } from './sw-people.js';
import { swReading } from './sw-reading.js';
import { swReferrals } from './sw-referrals.js';
import { swReferring } from './sw-referring.js';
import { swSeries } from './sw-series.js';
import { swShares } from './sw-shares.js';
import { swThread } from './sw-thread.js';
import { swToday } from './sw-today.js';
import { swWays } from './sw-ways.js';
import { swWishes } from './sw-wishes.js';
import { swWrong } from './sw-wrong.js';
import type { TableIn } from './table.js';

/** Every word on the screen, in Swahili. A group that is missing here does not compile. */
export const sw: TableIn<typeof english, 'sw'> = {
  ...swAccess,
  ...swAgreeing,
  ...swAgreements,
  ...swActions,
  ...swAnswer,
  ...swApp,
  ...swBoard,
  ...swCalendar,
  ...swCases,
  ...swComposer,
  ...swEntry,
  ...swFile,
  ...swFirstUse,
  ...swGlass,
  ...swCompany,
  ...swGuests,
  ...swReply,
  ...swHealth,
  ...swIdentity,
  ...swLadders,
  ...swMeeting,
  ...swMeetingLater,
  ...swMeetingTime,
  ...swNeeds,
  ...swOffline,
  ...swPeople,
  ...swReading,
  ...swReferrals,
  ...swReferring,
  ...swSeries,
  ...swShares,
  ...swThread,
  ...swToday,
  ...swWays,
  ...swWishes,
  ...swWrong,
};
