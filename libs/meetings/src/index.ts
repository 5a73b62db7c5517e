import type { AnyCommand } from '#libs/kernel';
import { AGENDA_COMMANDS } from './commands/agenda.js';
import { BEFORE_COMMANDS } from './commands/before.js';
import { closesMeeting } from './commands/close-meeting.js';
import { GUEST_COMMANDS } from './commands/guests.js';
import { CORRECTING_COMMANDS } from './commands/correcting.js';
import { DECIDING_COMMANDS } from './commands/deciding.js';
import { PAPER_COMMANDS } from './commands/papers.js';
import { rebooksMeeting } from './commands/rebook-meeting.js';
import { RUNNING_COMMANDS } from './commands/running.js';
import { skipsChair, swapsChairs } from './commands/rota.js';
import { changesSeries, opensSeries, plansMeeting } from './commands/series.js';
import { refreshListsWhenMeetingChanged } from './reactions/refresh-lists-when-meeting-changed.js';
import { refreshListsWhenSeriesChanged } from './reactions/refresh-lists-when-series-changed.js';

export { placeFor } from './carrying.js';
export { decisionsOfSeries } from './decisions.queries.js';
export { convocationStore } from './convocation.store.js';
export { guestLink, openGuestLink } from './guests.js';
export { loadMeeting, loadMeetingView, readersOfItem } from './meeting.queries.js';
export { lookAfterLeftMeetings } from './left-meetings.js';
export { meetingIdOn } from './planning.js';
export { openReply, replyByLink, undoReplyByLink } from './replying.js';
export { listMeetings, readSeries } from './series.queries.js';
export { changesSeries, opensSeries, plansMeeting, skipsChair, swapsChairs };

/** Every command that people give about one meeting, beside making it. */
export const IN_MEETING_COMMANDS: readonly AnyCommand[] = [
  ...AGENDA_COMMANDS,
  ...BEFORE_COMMANDS,
  ...RUNNING_COMMANDS,
  ...DECIDING_COMMANDS,
  ...CORRECTING_COMMANDS,
  ...PAPER_COMMANDS,
  ...GUEST_COMMANDS,
  rebooksMeeting,
  closesMeeting,
] as AnyCommand[];

/** Every command that people give about meetings. */
export const MEETING_COMMANDS: readonly AnyCommand[] = [
  opensSeries,
  changesSeries,
  plansMeeting,
  swapsChairs,
  skipsChair,
  ...IN_MEETING_COMMANDS,
] as AnyCommand[];

/** What follows from what happens with meetings. */
export const MEETING_REACTIONS = [refreshListsWhenMeetingChanged, refreshListsWhenSeriesChanged];
