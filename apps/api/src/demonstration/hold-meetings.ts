import { v5 } from 'uuid';
import {
  addDays,
  instantOf as instantOfPromised,
  type MeetingView,
  type Refusal,
  type SeriesPlan,
  weekdayOf,
} from '#libs/domain';
import type { AnyCommand, Command, Kernel } from '#libs/kernel';
import { loadMeeting, MEETING_COMMANDS, meetingIdOn } from '#libs/meetings';
import { actorOf } from './actor-of.js';
import { AGENCIES, type AgencyKey, ATHENS, type PersonKey, PEOPLE } from './data/athens.table.js';
import { NEXT, TODAY, type Topic, TOPICS } from './data/topics.js';
import { PapersOnTables } from './papers-on-tables.js';
import { LOADER } from './told.js';

const ZONE = 'Europe/Athens';
const TIME = '14:00';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The objections' window and a little. */
const OBJECTIONS_MS = 31_000;
/** So many topics each meeting deals with; the last one of every third is put off to the next. */
const TOPICS_EACH = 2;
/** What the last meetings agreed on is due so many days from now. */
const ACTION_DAYS = 6;
/** Since when the one that is being held goes on. */
const OPEN_FOR_MS = 34 * MINUTE_MS;

const SEATS: readonly AgencyKey[] = [
  'omonia',
  'redcross',
  'attiki',
  'municipal',
  'peers',
  'shelter',
  'legal',
  'justice',
];
const CHAIR: PersonKey = 'alexandra';
const KEEPER: PersonKey = 'anna';
const SERIES = v5('series of meetings', LOADER);

const commands = new Map((MEETING_COMMANDS as readonly AnyCommand[]).map((one) => [one.name, one as Command]));

/** Whoever speaks for an agency in meetings. */
const seatHolder = (agency: AgencyKey): PersonKey => {
  const { people } = ATHENS.agencies.find(({ id }) => id === AGENCIES[agency])!;
  const holder = people.find(({ standings }) => standings.includes('liaison')) ?? people[0]!;
  return (Object.keys(PEOPLE) as PersonKey[]).find((key) => PEOPLE[key] === holder.id)!;
};

/**
 * Holds a year of fortnightly meetings through the commands, each at its own time; one is being held when the table opens, and the
 * next one has a draft.
 * @param standAt sets the demonstration's clock
 */
export async function holdMeetings(kernel: Kernel, standAt: (at: number) => Promise<void>): Promise<void> {
  const now = kernel.clock.outsideMs();
  await new HeldMeetings(kernel, standAt, now).all();
}

/** The first Tuesday of the year that is told: fortnights from it end a few days before today. */
export function firstMeetingDay(now: number): string {
  const count = Math.floor(TOPICS.length / TOPICS_EACH);
  const today = new Date(now).toISOString().slice(0, 10);
  const lastTuesday = addDays(today, -(((weekdayOf(today) + 4) % 7) + 1));
  return addDays(lastTuesday, -14 * (count - 1));
}

class HeldMeetings {
  private at = 0;
  private given = 0;
  private meetingId = '';
  private readonly papers: PapersOnTables;

  constructor(
    private readonly kernel: Kernel,
    private readonly standAt: (at: number) => Promise<void>,
    private readonly now: number,
  ) {
    this.papers = new PapersOnTables(kernel, (by, name, input) => this.gives(by, name, input));
  }

  async all(): Promise<void> {
    const first = firstMeetingDay(this.now);
    const count = Math.floor(TOPICS.length / TOPICS_EACH);
    await this.stands(instantOfPromised({ date: addDays(first, -7), time: '10:00', zone: ZONE }));
    await this.gives(KEEPER, 'series.open', { seriesId: SERIES, name: 'Standing meeting', plan: planFrom(first) });
    await this.gives(KEEPER, 'meeting.plan', {
      seriesId: SERIES,
      meetingId: meetingIdOn(SERIES, first),
      original: first,
    });
    for (let place = 0; place < count; place += 1) {
      this.meetingId = meetingIdOn(SERIES, addDays(first, 14 * place));
      const topics = TOPICS.slice(place * TOPICS_EACH, (place + 1) * TOPICS_EACH);
      await this.heldOn(addDays(first, 14 * place), topics, place);
    }
    this.meetingId = meetingIdOn(SERIES, addDays(first, 14 * count));
    await this.heldNow();
    await this.next(addDays(first, 14 * (count + 1)));
  }

  private async heldOn(day: string, topics: readonly Topic[], place: number): Promise<void> {
    const begins = instantOfPromised({ date: day, time: TIME, zone: ZONE });
    await this.stands(begins - 4 * DAY_MS);
    await this.proposed(topics);
    await this.gives(KEEPER, 'meeting.call', {});
    await this.stands(begins + 2 * MINUTE_MS);
    await this.opened(place);
    const putOff = place % 3 === 1 ? (await this.view()).meeting.order.at(-1) : undefined;
    if (putOff) await this.leads('item.end', { itemId: putOff, ending: 'defer' });
    for (;;) {
      await this.stands(this.at + 9 * MINUTE_MS);
      const { meeting, items } = await this.view();
      if (!meeting.order.some((id) => items.find(({ itemId }) => itemId === id)?.status === 'scheduled')) break;
      await this.leads('item.next', {});
      await this.dealtWith();
    }
    await this.leads('meeting.close', {});
  }

  /** The one that goes on now: two items are done, and the meeting is being asked about the third. */
  private async heldNow(): Promise<void> {
    const begins = Math.floor((this.now - OPEN_FOR_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS;
    await this.stands(this.now - 5 * DAY_MS);
    await this.proposed(TODAY);
    const local = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
    const [date, time] = local.format(new Date(begins)).split(' ') as [string, string];
    await this.gives(KEEPER, 'meeting.move', { start: { date, time, zone: ZONE }, minutes: 90 });
    await this.gives(KEEPER, 'meeting.call', {});
    await this.stands(this.now - 2 * DAY_MS);
    for (const topic of TODAY)
      await this.papers.renew(
        seatHolder(topic.brings),
        { meetingId: this.meetingId, itemId: this.itemId(topic) },
        topic,
      );
    await this.stands(begins + MINUTE_MS);
    await this.opened(0);
    const titles = TODAY.map((topic) => this.itemId(topic));
    // The parts that every meeting begins with.
    await this.leads('item.next', {});
    await this.stands(begins + 3 * MINUTE_MS);
    await this.leads('item.next', {});
    await this.stands(begins + 7 * MINUTE_MS);
    await this.leads('item.next', { itemId: titles[0] });
    await this.stands(begins + 11 * MINUTE_MS);
    await this.leads('item.next', { itemId: titles[2] });
    await this.noted(titles[2]!, 'legal', 'The ministry asks for three more examples, with dates.');
    await this.stands(this.now - 6 * MINUTE_MS);
    await this.leads('item.next', { itemId: titles[1] });
    await this.asked(titles[1]!, TODAY[1]!, SEATS.slice(0, 4));
    await this.gives('maria', 'hand.raise', {});
  }

  private async next(day: string): Promise<void> {
    this.meetingId = meetingIdOn(SERIES, day);
    await this.gives(KEEPER, 'meeting.plan', { seriesId: SERIES, meetingId: this.meetingId, original: day });
    await this.proposed(NEXT.slice(0, 2));
    await this.proposed(NEXT.slice(2), false);
  }

  private async proposed(topics: readonly Topic[], taken = true): Promise<void> {
    for (const topic of topics) {
      const { kind, minutes, title, brings, text, paper } = topic;
      const itemId = this.itemId(topic);
      await this.gives(seatHolder(brings), 'item.propose', {
        itemId,
        kind,
        minutes,
        title,
        ownerAgencyId: AGENCIES[brings],
      });
      if (taken) await this.gives(KEEPER, 'item.schedule', { itemId });
      if (text)
        await this.gives(seatHolder(brings), 'decision.draft', { decisionId: v5(itemId, LOADER), itemId, text });
      if (paper) await this.papers.put(seatHolder(brings), { meetingId: this.meetingId, itemId }, paper);
    }
  }

  private async opened(place: number): Promise<void> {
    await this.gives(CHAIR, 'meeting.open', {});
    await this.gives(CHAIR, 'roll.come', { mode: 'room' });
    const absent = place % 4 === 2 ? SEATS[place % 7] : undefined;
    for (const seat of SEATS)
      if (seat !== absent)
        await this.gives(seatHolder(seat), 'roll.come', { mode: (SEATS.indexOf(seat) + place) % 5 ? 'room' : 'video' });
  }

  /** What becomes of the current item. */
  private async dealtWith(): Promise<void> {
    const { meeting, items, words } = await this.view();
    const item = items.find(({ itemId }) => itemId === meeting.currentItemId)!;
    const topic = [...TOPICS].find(({ title }) => title === words[`item/${item.itemId}/title`]);
    if (!topic) return;
    if (topic.note) await this.noted(item.itemId, topic.brings, topic.note);
    if (topic.text) await this.adopted(item.itemId, topic);
    if (topic.action)
      await this.gives(CHAIR, 'action.capture', {
        actionId: v5(`${item.itemId} action`, LOADER),
        itemId: item.itemId,
        words: topic.action.words,
        ownerAgencyId: AGENCIES[topic.action.by],
        due: { date: addDays(new Date(this.now).toISOString().slice(0, 10), ACTION_DAYS), zone: ZONE },
      });
  }

  private async adopted(itemId: string, topic: Topic): Promise<void> {
    const decisionId = await this.asked(itemId, topic, ['omonia', 'peers']);
    await this.leads('decision.call', { decisionIds: [decisionId] });
    await this.stands(this.at + OBJECTIONS_MS);
    await this.leads('decision.adopt', { decisionId });
  }

  private async asked(itemId: string, { text, remark }: Topic, answer: readonly AgencyKey[]): Promise<string> {
    const decisionId = v5(itemId, LOADER);
    await this.gives(KEEPER, 'decision.draft', { decisionId, itemId, text });
    await this.leads('decision.put', { decisionIds: [decisionId] });
    const there = new Set((await this.view()).roll.flatMap(({ seat, to }) => (seat && to === undefined ? [seat] : [])));
    for (const seat of answer.filter((one) => there.has(AGENCIES[one]) && one !== remark?.by))
      await this.gives(seatHolder(seat), 'decision.answer', { decisionId, version: 1, position: 'consent' });
    if (remark && there.has(AGENCIES[remark.by]))
      await this.gives(seatHolder(remark.by), 'decision.answer', {
        decisionId,
        version: 1,
        position: 'consent_with_reservation',
        reason: remark.words,
      });
    return decisionId;
  }

  private noted(itemId: string, by: AgencyKey, text: string): Promise<void> {
    return this.gives(seatHolder(by), 'note.write', { noteId: v5(`${itemId} note`, LOADER), itemId, version: 0, text });
  }

  private itemId({ title }: Topic): string {
    return v5(`${this.meetingId} ${title}`, LOADER);
  }

  private async view(): Promise<MeetingView> {
    const loaded = await this.kernel.unitOfWork.read(actorOf(CHAIR), (db) => loadMeeting(db, this.meetingId));
    return loaded!.view;
  }

  private async leads(name: string, input: object): Promise<void> {
    const { meeting } = await this.view();
    const expected = meeting.currentItemId === undefined ? {} : { expected: meeting.currentItemId };
    await this.gives(CHAIR, name, { term: meeting.chair!.term, ...expected, ...input });
  }

  private async gives(by: PersonKey, name: string, input: object): Promise<void> {
    this.given += 1;
    const where = name.startsWith('series.') || name === 'meeting.plan' ? {} : { meetingId: this.meetingId };
    const id = v5(`meetings ${this.given} ${name}`, LOADER);
    await this.kernel.runner
      .run(commands.get(name)!, actorOf(by), id, { ...where, ...input })
      .catch((error: unknown) => {
        const { code, fields } = error as Refusal;
        throw new Error(`${name} by ${by} was refused: ${code} ${JSON.stringify(fields ?? {})}`, { cause: error });
      });
  }

  private async stands(at: number): Promise<void> {
    this.at = at;
    await this.standAt(at);
  }
}

const planFrom = (starts: string): SeriesPlan => ({
  rule: { every: 'week', interval: 2, weekdays: [2], closedDays: 'keep', starts },
  time: TIME,
  zone: ZONE,
  minutes: 90,
  seatIds: SEATS.map((key) => AGENCIES[key]),
  quorum: { seats: 5, named: [AGENCIES.justice] },
  vote: 'two_thirds',
  code: 'ATH',
  template: [
    { part: 'call_to_order', minutes: 3 },
    { part: 'actions', minutes: 10 },
    { part: 'read_back', minutes: 5 },
  ],
  proposeDays: 3,
  callDays: 3,
});
