import {
  CONTROL_STREAM,
  CancelMeeting,
  cancelMeeting,
  DeclareInterest,
  declareInterest,
  type MeetingView,
  MoveMeeting,
  moveMeetingTo,
  PlaceMeeting,
  placeMeeting,
  type Promised,
  Refusal,
  refuseSkippedStart,
  ReplyToMeeting,
  replyToMeeting,
  RestoreMeeting,
  restoreMeeting,
  seatsFilled,
  undoReply,
  UndoReply,
  WriteNote,
  writeNote,
} from '#libs/domain';
import { carryOn } from '../carrying.js';
import { goneFrom } from '../carrying.queries.js';
import { type Asking, defineMeetingCommand, type Then } from '../define-meeting-command.js';
import { meetingStore } from '../meeting.store.js';
import { seatOf, standingsOf } from '../meeting.queries.js';
import { planNext } from '../planning.js';
import { replyLinkStore } from '../reply-link.store.js';

/** What is done around a meeting rather than in it: when and where it is, who comes, who has a part in what it is about. */
export const BEFORE_COMMANDS = [
  defineMeetingCommand({
    name: 'meeting.cancel',
    input: CancelMeeting,
    decide: cancelMeeting,
    says: ({ meetingId, reason }) => [{ about: 'meeting', id: meetingId, field: 'reason', words: reason }],
    readsWords: true,
    async then(done) {
      await planNext(done.records, done.actor, done.after.meeting, done.now);
      await carryOn(done);
    },
  }),
  defineMeetingCommand({
    name: 'meeting.restore',
    input: RestoreMeeting,
    given: async ({ meetingId }, { db }) => ({
      gone: new Set((await goneFrom(db, meetingId)).map(({ itemId }) => itemId)),
    }),
    decide: restoreMeeting,
    readsWords: true,
    then: carryOn,
  }),
  defineMeetingCommand({
    name: 'meeting.move',
    input: MoveMeeting,
    given: ({ start, minutes }) => ({ start: startOf(start), minutes }),
    decide: moveMeetingTo,
    readsWords: true,
    then: carryOn,
  }),
  defineMeetingCommand({
    name: 'meeting.place',
    input: PlaceMeeting,
    decide: placeMeeting,
    says: ({ meetingId, place }) => [{ about: 'meeting', id: meetingId, field: 'place', words: place }],
  }),
  defineMeetingCommand({
    name: 'meeting.reply',
    input: ReplyToMeeting,
    async given({ reply, personId, deputyId }, asking) {
      if (reply === 'stand_in' && deputyId === undefined)
        throw new Refusal('invalid_input', { deputyId: ['must say who stands in'] });
      const { who, by } = onBehalf(asking, personId);
      const seat = await seatOf(asking.db, who, seatIds(asking.loaded.view));
      const coming = seat ? { agencyId: seat.seat } : { agencyId: await agencyOf(asking, who), beside: true as const };
      const link = await usesLink(asking, false);
      return { personId: who, ...coming, reply, ...(deputyId === undefined ? {} : { deputyId }), ...by, ...link };
    },
    decide: replyToMeeting,
  }),
  defineMeetingCommand({
    name: 'reply.undo',
    input: UndoReply,
    given: (_, asking) => usesLink(asking, true),
    decide: undoReply,
  }),
  defineMeetingCommand({
    name: 'interest.declare',
    input: DeclareInterest,
    async given({ itemId, level, personId }, asking) {
      const { who } = onBehalf(asking, personId);
      const { view } = asking.loaded;
      const seat = (await seatOf(asking.db, who, seatIds(view)))?.seat;
      // Whoever stands in for a seat that is filled speaks for themselves alone.
      const fills = seat !== undefined && [who, undefined].includes(seatsFilled(view.roll).get(seat));
      return { itemId, level, personId: who, ...(fills ? { agencyId: seat } : {}) };
    },
    decide: declareInterest,
    then: leaveItem,
  }),
  defineMeetingCommand({
    name: 'note.write',
    input: WriteNote,
    decide: writeNote,
    says: ({ noteId, itemId, text }) => [{ about: 'note', id: noteId, field: 'note', words: text, itemId }],
  }),
];

/** Whoever leaves for an item for named people reads nothing more of it, here and on any screen that is open (A7). */
async function leaveItem({ db, input, after, actor, moved }: Then<DeclareInterest>): Promise<void> {
  const item = after.items.find(({ itemId }) => itemId === input.itemId);
  if (!item?.restricted || input.level !== 'recused_leaves') return;
  const seq = await meetingStore.leaveItem(db, item.lineageId, input.personId ?? actor.personId);
  if (seq !== null) moved(CONTROL_STREAM, seq);
}

/** Where somebody answers by the link in a letter: it is used up in the same commit, or good again. Refused as `link_over`. */
async function usesLink({ db, actor, loaded }: Asking, undo: boolean): Promise<{ byLink?: true }> {
  if (!actor.linkId) return {};
  await replyLinkStore.use(db, actor.linkId, loaded.view.meeting.meetingId, undo);
  return { byLink: true };
}

/** Standings that record for others. */
const RECORDERS = ['secretary', 'coordinator'] as const;

/**
 * Whom something is done for: oneself, or whom the secretary or whoever leads names (L5).
 * @throws Refusal `forbidden`
 */
export function onBehalf(
  { actor, loaded }: Asking,
  personId: string | undefined,
): { who: string; by: { by?: string } } {
  if (personId === undefined || personId === actor.personId) return { who: actor.personId, by: {} };
  const leads = loaded.view.meeting.chair?.personId === actor.personId;
  if (!leads && !RECORDERS.some((standing) => actor.standings.includes(standing))) throw new Refusal('forbidden');
  return { who: personId, by: { by: actor.personId } };
}

/** Whose somebody is who has no seat. */
async function agencyOf({ db, actor }: Asking, who: string): Promise<string> {
  return (await standingsOf(db, who))[0]?.agencyId ?? actor.agencyId;
}

export const seatIds = ({ meeting }: MeetingView): string[] => meeting.rules.seats.map(({ agencyId }) => agencyId);

/** @throws Refusal `invalid_input` without a time of the day, or at one that the clocks leave out (K8) */
export function startOf({ date, time, zone }: Promised): Required<Promised> {
  if (time === undefined) throw new Refusal('invalid_input', { time: ['must say when it begins'] });
  const start = { date, time, zone };
  refuseSkippedStart(start);
  return start;
}
