import {
  addDays,
  type Actor,
  allows,
  ChangeSeries,
  localOf,
  meetingStream,
  type Move,
  moveMeetingTo,
  movesBy,
  OpenSeries,
  PlanMeeting,
  planFrom,
  Refusal,
  refuseSkippedStart,
  seriesDates,
  type SeriesPlan,
  seriesStream,
  wrongInRule,
} from '#libs/domain';
import { type Command, defineCommand } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { carryOn } from '../carrying.js';
import { loadMeeting } from '../meeting.queries.js';
import { planMeeting, type PlannedDate } from '../planning.js';
import { MeetingRecords } from '../recording.js';
import { type LoadedSeries, loadSeries, meetingsOf, seatsOf } from '../series.queries.js';
import { seriesStore } from '../series.store.js';
import { startOf } from './before.js';

/** How far ahead a rule is looked at for a date, in days. */
const AHEAD_DAYS = 800;

/** Begins a series of meetings. Who reads them follows from what people are at the table. */
export const opensSeries = defineCommand<OpenSeries, object, object, Actor>({
  name: 'series.open',
  input: OpenSeries,
  stream: ({ seriesId }) => seriesStream(seriesId),
  opens: true,
  load: () => Promise.resolve({}),
  may: (actor) => allows('series.open', actor, ['table']),
  async run({ db, actor, input: { seriesId, name, plan }, stream, append, clock }) {
    await refuseWrong({ db, actor, plan, now: clock.ms() });
    await seriesStore.openStream(db, stream);
    await seriesStore.insert(db, actor.taskForceId, seriesId, plan, append('series.opened', {}, name));
    return { seriesId };
  },
}) as unknown as Command;

/** Changes a series from a day on. */
export const changesSeries = defineCommand<ChangeSeries, LoadedSeries, object, Actor>({
  name: 'series.change',
  input: ChangeSeries,
  stream: ({ seriesId }) => seriesStream(seriesId),
  load: ({ db, input }) => loadSeries(db, input.seriesId),
  may: (actor) => allows('series.change', actor, ['table']),
  async run({ db, actor, input, subject, stream, append, appendTo, along, moved, clock }) {
    const { seriesId, name, plan, from, moveIds = [] } = input;
    const now = clock.ms();
    const today = localOf(now, plan.zone).date;
    if (from !== undefined && from < today)
      throw new Refusal('invalid_input', { from: ['must not lie behind: what was, stays as it was'] });
    await refuseWrong({ db, actor, plan, now });
    const begins = from ?? today;
    const kept = planFrom(subject.plan, plan, begins);
    const calendar = await calendarFor(db, actor.taskForceId, null);
    const meetings = (await meetingsOf(db, seriesId)).filter(({ start }) => start.date >= begins);
    const dates = seriesDates({ ...kept, before: [] }, begins, addDays(begins, AHEAD_DAYS), calendar);
    const moves = movesBy(meetings, dates).filter(({ meetingId }) => moveIds.includes(meetingId));
    const told = moves.map(({ meetingId, from: was, to }) => ({ meetingId, from: was.date, to: to.date }));
    await seriesStore.change(db, seriesId, kept, append('series.changed', { moved: told }, name));
    const records = new MeetingRecords({ db, stream, append, appendTo, along, moved });
    for (const move of moves) await moveTo(records, actor, move, plan.minutes, now);
    return { moved: told.length };
  },
}) as unknown as Command;

/** Makes the meeting of a date of the rule, or one beside it. Made twice it is made once. */
export const plansMeeting = defineCommand<PlanMeeting, LoadedSeries, { meetingId: string }, Actor>({
  name: 'meeting.plan',
  input: PlanMeeting,
  stream: ({ seriesId }) => seriesStream(seriesId),
  load: ({ db, input }) => loadSeries(db, input.seriesId),
  may: (actor) => allows('meeting.plan', actor, ['table']),
  async run({ db, actor, input, subject: series, stream, append, appendTo, along, moved, clock }) {
    const date = await dateOf(input, series, { db, actor });
    const there = (await meetingsOf(db, series.seriesId)).find(({ original }) => original === date.original);
    if (there) return { meetingId: there.meetingId };
    append('series.planned', { meetingId: date.meetingId });
    await planMeeting(
      new MeetingRecords({ db, stream, append, appendTo, along, moved }),
      actor,
      series,
      date,
      clock.ms(),
    );
    return { meetingId: date.meetingId };
  },
}) as unknown as Command;

interface Asked {
  db: Parameters<typeof loadSeries>[0];
  actor: Actor;
}

/** @throws Refusal `invalid_input` where neither a date of the rule nor a start is named */
async function dateOf(
  { meetingId, original, start }: PlanMeeting,
  { plan }: LoadedSeries,
  { db, actor }: Asked,
): Promise<PlannedDate> {
  if (start) {
    const begins = startOf(start);
    return { meetingId, original: begins.date, start: begins };
  }
  if (original === undefined)
    throw new Refusal('invalid_input', { original: ['must be a day of the rule, or say when it begins'] });
  const calendar = await calendarFor(db, actor.taskForceId, null);
  const found = seriesDates(plan, addDays(original, -14), addDays(original, 14), calendar).find(
    (date) => date.original === original,
  );
  if (!found) throw new Refusal('invalid_input', { original: ['is no day on which this series meets'] });
  refuseSkippedStart(found.start);
  return { meetingId, ...found };
}

async function moveTo(records: MeetingRecords, actor: Actor, { meetingId, to }: Move, minutes: number, at: number) {
  if (!(await records.holds(meetingStream(meetingId)))) return;
  const { view } = (await loadMeeting(records.db, meetingId))!;
  const by = { personId: actor.personId, agencyId: actor.agencyId, at };
  const after = await records.happened(view, moveMeetingTo(view, { start: to, minutes }, by));
  await carryOn({ actor, after, records, now: at });
}

/** @throws Refusal `invalid_input` for what cannot be: a rule without a date, a start that the clocks leave out, a seat of no agency */
async function refuseWrong({ db, actor, plan, now }: Asked & { plan: SeriesPlan; now: number }): Promise<void> {
  const wrong = wrongInRule(plan.rule);
  if (wrong.length) throw new Refusal('invalid_input', { rule: wrong });
  const calendar = await calendarFor(db, actor.taskForceId, null);
  const today = localOf(now, plan.zone).date;
  const from = plan.rule.starts > today ? plan.rule.starts : today;
  const dates = seriesDates(plan, from, addDays(from, AHEAD_DAYS), calendar);
  const [first] = dates;
  if (!first) throw new Refusal('invalid_input', { rule: ['gives no day on which there could be a meeting'] });
  for (const { start } of dates) refuseSkippedStart(start);
  if ((await seatsOf(db, plan.seatIds)).length !== plan.seatIds.length)
    throw new Refusal('invalid_input', { seatIds: ['must be agencies of this table'] });
}
