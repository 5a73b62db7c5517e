import { leftAlone } from '../left-alone.js';
import { moveMeeting } from '../meeting.status.js';
import type { MeetingState } from '../meeting.view.js';
import type { Happened } from './happened.js';

/** A meeting that is being held, as the sweep finds it. */
export interface LeftMeeting {
  meeting: MeetingState;
  /** When something was last heard of anybody in it; milliseconds since 1970. */
  heardAt: number;
}

/**
 * What time makes of a meeting of which nothing is heard any more: that people are reminded of it is noted, later it stands still (H7). It is
 * the system that does so, with no chair asked; null while it is left as it is.
 */
export function leaveAlone({ meeting, heardAt }: LeftMeeting, now: number): Happened | null {
  if (meeting.status !== 'in_session') return null;
  const { leftAloneAt } = meeting;
  const lonely = { heardAt, status: meeting.status, ...(leftAloneAt === undefined ? {} : { remindedAt: leftAloneAt }) };
  switch (leftAlone(lonely, now)) {
    case 'remind':
      return { type: 'meeting.left_alone', now: { meeting: { ...meeting, leftAloneAt: now } } };
    case 'suspend': {
      const status = moveMeeting(meeting.status, 'suspended');
      const pauses = [...meeting.pauses, { from: now }];
      return { type: 'meeting.suspended', now: { meeting: { ...meeting, status, pauses } } };
    }
    case null:
      return null;
  }
}
