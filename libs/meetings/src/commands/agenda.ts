import {
  AnswerItem,
  answerItem,
  CallMeeting,
  callMeeting,
  ChangeItem,
  changeItem,
  type Coming,
  MergeItems,
  mergeItems,
  type MeetingView,
  OrderItems,
  orderItems,
  ProposeItem,
  proposeItem,
  Refusal,
  ScheduleItem,
  scheduleItem,
  takeFromBacklog,
} from '#libs/domain';
import { isLate } from '../deadlines.queries.js';
import { asItIs, carriedOf, comingTo, saidOf } from '../carrying.js';
import { waitingItems } from '../carrying.queries.js';
import { type Asking, defineMeetingCommand } from '../define-meeting-command.js';
import { loadMeeting } from '../meeting.queries.js';
import { meetingStore } from '../meeting.store.js';
import { loadSeries, rulesOf } from '../series.queries.js';

/** What comes from the backlog of the series, with the meeting in which it stands there (C11). */
interface FromBacklog {
  itemId?: string;
  coming?: Coming;
  source?: MeetingView;
}

/** An item of the meeting itself, or one that waits in the series: nothing where it was taken from there before. */
async function fromBacklog({ meetingId, itemId }: ScheduleItem, { db, loaded, now }: Asking): Promise<FromBacklog> {
  const { items, meeting } = loaded.view;
  if (items.some((item) => item.itemId === itemId)) return { itemId };
  if (items.some(({ carriedFrom }) => carriedFrom?.itemId === itemId)) return {};
  const waits = (await waitingItems(db, meeting.seriesId)).find(({ item }) => item.itemId === itemId);
  if (!waits) throw new Refusal('not_found');
  const source = (await loadMeeting(db, waits.meetingId))!.view;
  const destination = { to: 'meeting', meetingId, startsAt: Infinity, noted: false } as const;
  const [carried = asItIs(waits.item)] = carriedOf(source, [waits], destination, now);
  return { coming: comingTo(meetingId, source, carried), source };
}

/** Everything that makes an agenda, until people are called and after. */
export const AGENDA_COMMANDS = [
  defineMeetingCommand({
    name: 'item.propose',
    input: ProposeItem,
    async given(
      { meetingId, itemId, kind, minutes, presenterIds = [], caseIds = [], readerIds, ownerAgencyId },
      asking,
    ) {
      const { db, actor, loaded } = asking;
      const restricted = readerIds !== undefined;
      const known = loaded.view.items.some((item) => item.itemId === itemId);
      if (restricted && !known) await meetingStore.openItem(db, meetingId, itemId, [...readerIds, ...presenterIds]);
      const proposed = { itemId, kind, minutes, presenterIds, caseIds, restricted };
      const late = await isLate(db, actor.taskForceId, loaded.view.meeting, asking.now);
      return { ...proposed, ownerAgencyId: ownerAgencyId ?? actor.agencyId, lineageId: itemId, late };
    },
    decide: proposeItem,
    says: ({ itemId, title, outcome }) => [
      { about: 'item', id: itemId, field: 'title', words: title, itemId },
      { about: 'item', id: itemId, field: 'outcome', words: outcome, itemId },
    ],
  }),
  defineMeetingCommand({
    name: 'item.schedule',
    input: ScheduleItem,
    given: fromBacklog,
    decide: (view, { itemId, coming }, by) =>
      coming ? takeFromBacklog(view, coming, by) : itemId === undefined ? [] : scheduleItem(view, { itemId }, by),
    // What comes back to where it stood before has its words there.
    says: (_, { items }, { coming, source }) =>
      coming && source && items.some(({ itemId }) => itemId === coming.itemId) ? saidOf(source, coming) : [],
  }),
  defineMeetingCommand({
    name: 'item.answer',
    input: AnswerItem,
    given(input) {
      if (input.answer === 'refuse' && input.reason === undefined)
        throw new Refusal('invalid_input', { reason: ['must say why it is refused'] });
      return input;
    },
    decide: answerItem,
    says: ({ itemId, reason }) => [{ about: 'item', id: itemId, field: 'reason', words: reason, itemId }],
  }),
  defineMeetingCommand({ name: 'item.merge', input: MergeItems, decide: mergeItems }),
  defineMeetingCommand({
    name: 'item.change',
    input: ChangeItem,
    given: ({ itemId, title: _, outcome: __, meetingId: ___, ...to }) => ({ itemId, to }),
    decide: changeItem,
    says: ({ itemId, title, outcome }) => [
      { about: 'item', id: itemId, field: 'title', words: title, itemId },
      { about: 'item', id: itemId, field: 'outcome', words: outcome, itemId },
    ],
  }),
  defineMeetingCommand({ name: 'agenda.order', input: OrderItems, decide: orderItems }),
  defineMeetingCommand({
    name: 'meeting.call',
    input: CallMeeting,
    given: async (_, { db, loaded }) => ({
      rules: await rulesOf(db, (await loadSeries(db, loaded.view.meeting.seriesId))!.plan),
    }),
    decide: callMeeting,
  }),
];
