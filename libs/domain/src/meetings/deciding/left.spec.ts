import { expect, it } from '@jest/globals';
import { aMeeting } from '../model/a-meeting.js';
import type { MeetingState } from '../meeting.view.js';
import { leaveAlone } from './left.js';

const HOUR = 3_600_000;
const held = (more: Partial<MeetingState> = {}): MeetingState => ({
  ...aMeeting([]).meeting,
  status: 'in_session',
  ...more,
});

it('is spoken of once after an hour in which nobody was in it', () => {
  const meeting = held();
  expect(leaveAlone({ meeting, heardAt: 0 }, HOUR - 1)).toBeNull();
  const noted = leaveAlone({ meeting, heardAt: 0 }, HOUR);
  expect(noted).toMatchObject({
    type: 'meeting.left_alone',
    now: { meeting: { status: 'in_session', leftAloneAt: HOUR } },
  });
  expect(leaveAlone({ meeting: noted!.now.meeting!, heardAt: 0 }, 3 * HOUR)).toBeNull();
});

it('is spoken of again when people came back and left it once more', () => {
  expect(leaveAlone({ meeting: held({ leftAloneAt: HOUR }), heardAt: 2 * HOUR }, 3 * HOUR)?.type).toBe(
    'meeting.left_alone',
  );
});

it('stands still after twelve hours, with its clocks, and is never closed', () => {
  const meeting = held({ leftAloneAt: HOUR });
  const ended = leaveAlone({ meeting, heardAt: 0 }, 12 * HOUR)!;
  expect(ended).toMatchObject({
    type: 'meeting.suspended',
    now: { meeting: { status: 'suspended', pauses: [{ from: 12 * HOUR }] } },
  });
  expect(leaveAlone({ meeting: ended.now.meeting!, heardAt: 0 }, 100 * HOUR)).toBeNull();
});
