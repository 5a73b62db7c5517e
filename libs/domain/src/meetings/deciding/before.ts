import { UNDO_HOURS } from '../../actions/answer.js';
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

/** A reply as it is given: the moment, and what it takes the place of, follow. */
export type Replying = Omit<Reply, 'at' | 'before'>;

/** Somebody says whether they will come, or who stands in for them. The last answer counts. */
export const replyToMeeting: Decides<Replying> = (view, reply, by) => {
  refuseUnlessAhead(view);
  const said = replyOf(view, reply.personId);
  if (said?.reply === reply.reply && said.deputyId === reply.deputyId) return [];
  const before = reply.byLink && said ? { before: withoutBefore(said) } : {};
  return [{ type: 'meeting.replied', now: { replies: [{ ...reply, ...before, at: by.at }] } }];
};

/**
 * Takes back, for a day, what one said by the link in a letter: what one had said before it counts again, or nothing.
 * @throws Refusal `illegal_move` where one's answer was not given by a link, or longer ago
 */
export const undoReply: Decides<object> = (view, _, { personId, at }) => {
  refuseUnlessAhead(view);
  const said = replyOf(view, personId);
  if (!said?.byLink || at > replyUndoneUntil(said)) throw new Refusal('illegal_move');
  const now = said.before ? { replies: [said.before] } : { replies: [], unsaid: [personId] };
  return [{ type: 'meeting.replied', now }];
};

/** Until when an answer by a link can be taken back; milliseconds since 1970. */
export const replyUndoneUntil = ({ at }: Pick<Reply, 'at'>): number => at + UNDO_HOURS * HOUR_MS;

const HOUR_MS = 3_600_000;

const replyOf = ({ replies }: MeetingView, who: string): Reply | undefined =>
  replies.find(({ personId }) => personId === who);

function withoutBefore({ before: _, ...said }: Reply): Omit<Reply, 'before'> {
  return said;
}

/** @throws Refusal `illegal_move` unless people may say whether they come: it is prepared or called, and has not begun */
function refuseUnlessAhead({ meeting }: MeetingView): void {
  if (meeting.status !== 'called' && meeting.status !== 'draft') throw new Refusal('illegal_move');
}

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
