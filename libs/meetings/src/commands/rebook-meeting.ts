import { instantOf, RebookMeeting, rebookMeeting, Refusal } from '#libs/domain';
import { carryOn } from '../carrying.js';
import { defineMeetingCommand } from '../define-meeting-command.js';
import { planMeeting } from '../planning.js';
import { loadSeries, meetingsOf } from '../series.queries.js';
import { startOf } from './before.js';

/** Takes a meeting off that has not enough seats, and makes the one of another day, to which its agenda goes; in one commit (A5). */
export const rebooksMeeting = defineMeetingCommand({
  name: 'meeting.rebook',
  input: RebookMeeting,
  async given(input, { db, loaded, now }) {
    if (loaded.view.meeting.status === 'cancelled') return input;
    const start = startOf(input.start);
    if (instantOf(start) <= now) throw new Refusal('invalid_input', { start: ['must lie ahead'] });
    const there = await meetingsOf(db, loaded.view.meeting.seriesId);
    if (there.some(({ original }) => original === start.date))
      throw new Refusal('invalid_input', { start: ['is a day on which this series has a meeting already'] });
    return input;
  },
  decide: rebookMeeting,
  readsWords: true,
  says: ({ meetingId, reason }) => [{ about: 'meeting', id: meetingId, field: 'reason', words: reason }],
  async then(done) {
    const { records, actor, after, input, now } = done;
    const start = startOf(input.start);
    const series = (await loadSeries(records.db, after.meeting.seriesId))!;
    await planMeeting(records, actor, series, { meetingId: input.againId, original: start.date, start }, now);
    await carryOn(done);
  },
});
