import { type Actor, CloseMeeting, closeMeeting, type Doer } from '#libs/domain';
import { type Command, defineCommand } from '#libs/kernel';
import { taskForWhatIsLeft } from '../backlog-task.js';
import { bring, bringWhatWaits, placeFor } from '../carrying.js';
import { mayGive } from '../define-meeting-command.js';
import { loadMeeting, type LoadedMeeting, meetingOf } from '../meeting.queries.js';
import { MeetingRecords } from '../recording.js';
import { planNext } from '../planning.js';

/**
 * Ends a meeting. What was not dealt with goes to the next one in the same commit, which is made if there is none yet and the series
 * goes on (C1, C4, D3). Closed twice it is closed once (C10).
 */
export const closesMeeting = defineCommand<CloseMeeting, LoadedMeeting, object, Actor>({
  name: 'meeting.close',
  input: CloseMeeting,
  stream: meetingOf,
  load: ({ db, input }) => loadMeeting(db, input.meetingId),
  may: (actor, { view }) => isOver(view.meeting.status) || mayGive('meeting.close', actor, view, true),
  async run({ db, actor, input, subject: { view }, clock, stream, append, appendTo, along, moved }) {
    if (isOver(view.meeting.status)) return {};
    const by: Doer = { personId: actor.personId, agencyId: actor.agencyId, at: clock.ms() };
    const choices = new Map((input.choices ?? []).map(({ itemId, choice }) => [itemId, choice]));
    const said = (input.choices ?? []).filter(({ reason }) => reason !== undefined);
    const closing = { ...input, choices, reasoned: new Set(said.map(({ itemId }) => itemId)) };
    const records = new MeetingRecords({ db, stream, append, appendTo, along, moved });
    // Asked first without a place, so that what keeps it from being closed is said before another meeting is made.
    closeMeeting(view, closing, by, { destination: { to: 'backlog' }, there: new Set() });
    await planNext(records, actor, view.meeting, by.at);
    const { happened, carried } = closeMeeting(view, closing, by, await placeFor(records, view, by.at));
    const after = await records.happened(view, happened);
    // Why something leaves the agenda for good stands in the record (C7).
    await records.said(
      after,
      said.map(({ itemId, reason }) => ({ about: 'item', id: itemId, field: 'reason', words: reason, itemId })),
    );
    await bring(records, after, carried.items, carried.destination, by);
    await taskForWhatIsLeft({ records, actor, after, carried, language: input.language ?? 'en', now: by.at });
    await bringWhatWaits(records, view.meeting.seriesId, by);
    return {};
  },
}) as unknown as Command;

const isOver = (status: string): boolean => status === 'closed' || status === 'inquorate';
