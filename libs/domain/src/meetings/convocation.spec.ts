import { describe, expect, it } from '@jest/globals';
import { letterAbout } from './convocation.js';
import { aMeeting } from './model/a-meeting.js';
import type { MeetingState } from './meeting.view.js';

const meeting = (more: Partial<MeetingState> = {}): MeetingState => aMeeting([], more).meeting;
const called = meeting();
const at = (time: string, zone = 'Europe/Athens') => ({ start: { date: '2027-03-09', time, zone } });

describe('people are sent a letter', () => {
  it.each<[string, MeetingState, MeetingState, string | null]>([
    ['when they are called', meeting({ status: 'draft' }), called, 'meeting_called'],
    ['when it is at another time', called, meeting(at('15:00')), 'meeting_moved'],
    ['when it is taken off', called, meeting({ status: 'cancelled' }), 'meeting_cancelled'],
    [
      'and none when a draft is moved',
      meeting({ status: 'draft' }),
      meeting({ status: 'draft', ...at('15:00') }),
      null,
    ],
    ['and none when a draft is taken off', meeting({ status: 'draft' }), meeting({ status: 'cancelled' }), null],
    ['and none when it is prepared again', meeting({ status: 'cancelled' }), meeting({ status: 'draft' }), null],
    ['and none when it only takes longer', called, meeting({ minutes: 120 }), null],
    ['and none when the same moment is written in another zone', called, meeting(at('13:00', 'Europe/Rome')), null],
    ['and none when it is opened', called, meeting({ status: 'in_session' }), null],
  ])('%s', (_, before, after, letter) => {
    expect(letterAbout(before, after)).toBe(letter);
  });
});
