import { describe, expect, it } from '@jest/globals';
import { aMeeting, HeldMeeting } from '../model/a-meeting.js';
import { forecastQuorum, type Replying, replyToMeeting, undoReply } from './before.js';

const HOUR = 60;
const refused = expect.objectContaining({ code: 'illegal_move' });
const ana = (reply: Replying['reply'], more: Partial<Replying> = {}): Replying => ({
  personId: 'Ana',
  agencyId: 'health',
  reply,
  ...more,
});
const byLink = { byLink: true } as const;

describe('an answer to being called', () => {
  it('L6 that was given by a link keeps what was said before it, and no more than that', () => {
    const meeting = new HeldMeeting(aMeeting([]));
    meeting.does(replyToMeeting, ana('comes'), 'Ana');
    meeting.does(replyToMeeting, ana('apologies', byLink), 'Ana');
    const first = { ...ana('apologies'), byLink: true, at: 0, before: { ...ana('comes'), at: 0 } };
    expect(meeting.view.replies).toEqual([first]);
    meeting.does(replyToMeeting, ana('stand_in', { deputyId: 'Ben', ...byLink }), 'Ana');
    const { before: _, ...said } = first;
    expect(meeting.view.replies[0]!.before).toEqual(said);
    meeting.does(replyToMeeting, ana('comes'), 'Ana');
    expect(meeting.view.replies).toEqual([{ ...ana('comes'), at: 0 }]);
  });

  it('L6 by a link is taken back within a day: then what was said before counts, or nothing does', () => {
    const meeting = new HeldMeeting(aMeeting([]));
    meeting.does(replyToMeeting, ana('comes', byLink), 'Ana');
    meeting.does(replyToMeeting, { ...ana('comes'), personId: 'Ben', agencyId: 'shelter' }, 'Ben');
    expect(forecastQuorum(meeting.view).present).toBe(2);
    meeting.minute = 24 * HOUR;
    expect(meeting.does(undoReply, {}, 'Ana')).toEqual(['meeting.replied']);
    expect(meeting.view.replies.map(({ personId }) => personId)).toEqual(['Ben']);
    meeting.does(replyToMeeting, ana('apologies'), 'Ana');
    meeting.does(replyToMeeting, ana('comes', byLink), 'Ana');
    meeting.does(undoReply, {}, 'Ana');
    expect(meeting.view.replies.at(-1)).toMatchObject({ reply: 'apologies' });
    expect(() => meeting.does(undoReply, {}, 'Ana')).toThrow(refused);
  });

  it('L6 is not taken back later than that, nor where it was given otherwise, by somebody else, or once it has begun', () => {
    const meeting = new HeldMeeting(aMeeting([]));
    meeting.does(replyToMeeting, ana('comes', byLink), 'Ana');
    expect(() => meeting.does(undoReply, {}, 'Ben')).toThrow(refused);
    meeting.minute = 24 * HOUR + 1;
    expect(() => meeting.does(undoReply, {}, 'Ana')).toThrow(refused);
    const begun = new HeldMeeting(aMeeting([], { status: 'in_session' }));
    expect(() => begun.does(undoReply, {}, 'Ana')).toThrow(refused);
    expect(() => begun.does(replyToMeeting, ana('comes', byLink), 'Ana')).toThrow(refused);
  });
});
