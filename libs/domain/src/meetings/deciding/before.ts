import { Refusal } from '../../errors.js';
import { seatsFilled } from '../attendance.js';
import type { MeetingNote, MeetingView, Reply } from '../meeting.view.js';
import { type Quorum, quorumOf } from '../quorum.js';
import { type Decides, refuseOnceOver } from './happened.js';
import { itemOf } from './items.js';

/** Says where a meeting is held; the words are kept beside it. */
export const placeMeeting: Decides<object> = (view) => {
  refuseOnceOver(view);
  return [{ type: 'meeting.placed', now: { meeting: view.meeting } }];
};

/** Somebody says whether they will come, or who stands in for them. The last answer counts. */
export const replyToMeeting: Decides<Omit<Reply, 'at'>> = (view, reply, by) => {
  if (view.meeting.status !== 'called' && view.meeting.status !== 'draft') throw new Refusal('illegal_move');
  const before = view.replies.find(({ personId }) => personId === reply.personId);
  if (before?.reply === reply.reply && before.deputyId === reply.deputyId) return [];
  return [{ type: 'meeting.replied', now: { replies: [{ ...reply, at: by.at }] } }];
};

/** Whether there would be enough seats if all came who said so: seats of whose people somebody comes or sends a stand-in (D3). */
export function forecastQuorum({ meeting, replies }: MeetingView): Quorum {
  const coming = replies.filter(({ reply, beside }) => reply !== 'apologies' && !beside);
  const filled = new Map(coming.map(({ agencyId, personId, deputyId }) => [agencyId, deputyId ?? personId]));
  return quorumOf(meeting.rules.quorum, meeting.rules.seats, filled);
}

/**
 * Writes a note beside those of others, or one's own anew. Written from an older version it is refused, so that both texts can be
 * shown and none is lost (R8).
 */
export const writeNote: Decides<{ noteId: string; itemId: string; version: number }> = (view, input, by) => {
  const { noteId, itemId, version } = input;
  refuseOnceOver(view);
  itemOf(view, itemId);
  const before = view.notes.find((one) => one.noteId === noteId);
  if (before && before.personId !== by.personId) throw new Refusal('forbidden');
  if ((before?.version ?? 0) !== version)
    throw new Refusal('illegal_move', { version: ['was written anew meanwhile: both texts are kept'] });
  const note: MeetingNote = { noteId, itemId, personId: by.personId, at: by.at, version: version + 1 };
  return [{ type: 'note.written', now: { notes: [note] } }];
};

/** Seats that are filled now, and by whom. */
export const seatsNow = ({ roll }: MeetingView): Map<string, string> => seatsFilled(roll);
