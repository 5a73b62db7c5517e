import { en } from './en.js';
import { enAccess } from './en-access.js';
import { enAgreeing } from './en-agreeing.js';
import { enAgreements } from './en-agreements.js';
import { enActions } from './en-actions.js';
import { enAnswer } from './en-answer.js';
import { enApp } from './en-app.js';
import { enBoard } from './en-board.js';
import { enCalendar } from './en-calendar.js';
import { enComposer } from './en-composer.js';
import { enEntry } from './en-entry.js';
import { enFile } from './en-file.js';
import { enCompany } from './en-company.js';
import { enGlass } from './en-glass.js';
import { enGuests } from './en-guests.js';
import { enReply } from './en-reply.js';
import { enHealth } from './en-health.js';
import { enFirstUse } from './en-first-use.js';
import { enIdentity } from './en-identity.js';
import { enLadders } from './en-ladders.js';
import { enMeeting } from './en-meeting.js';
import { enMeetingLater } from './en-meeting-later.js';
import { enMeetingTime } from './en-meeting-time.js';
import { enNeeds } from './en-needs.js';
import { enOffline } from './en-offline.js';
import { enPeople } from './en-people.js';
import { enReading } from './en-reading.js';
import { enReferrals } from './en-referrals.js';
import { enReferring } from './en-referring.js';
import { enSeries } from './en-series.js';
import { enShares } from './en-shares.js';
import { enThread } from './en-thread.js';
import { enToday } from './en-today.js';
import { enWays } from './en-ways.js';
import { enWishes } from './en-wishes.js';
import { enWrong } from './en-wrong.js';

/** Every word on the screen, in English, by groups. The other languages have the same, or do not compile. */
export const english = {
  ...en,
  ...enAccess,
  ...enAgreeing,
  ...enAgreements,
  ...enActions,
  ...enAnswer,
  ...enApp,
  ...enBoard,
  ...enCalendar,
  ...enComposer,
  ...enEntry,
  ...enFile,
  ...enFirstUse,
  ...enGlass,
  ...enCompany,
  ...enGuests,
  ...enReply,
  ...enHealth,
  ...enIdentity,
  ...enLadders,
  ...enMeeting,
  ...enMeetingLater,
  ...enMeetingTime,
  ...enNeeds,
  ...enOffline,
  ...enPeople,
  ...enReading,
  ...enReferrals,
  ...enReferring,
  ...enSeries,
  ...enShares,
  ...enThread,
  ...enToday,
  ...enWays,
  ...enWishes,
  ...enWrong,
} as const;
