import { v7 } from 'uuid';
import {
  type AgendaItem,
  type CommandAnswer,
  type Decision,
  type FollowAnswer,
  type MeetingView,
  type RefusalAnswer,
  type SeriesPlan,
  type SeriesView,
  saidKey,
} from '#libs/domain';
import type { Board } from './board.js';
import type { Person } from './person.js';
import { agencyId, type AgencyName, type CastName, personId } from './table.js';

/** Agencies that have a seat in the stories' meetings. */
export const SEATS: readonly AgencyName[] = ['health', 'shelter', 'legal', 'justice', 'municipality'];

/** The usual series: every Tuesday at two in the afternoon in Athens, five seats of which three decide. */
export const aPlan = (more: Partial<SeriesPlan> = {}): SeriesPlan => ({
  rule: { every: 'week', interval: 1, weekdays: [2], closedDays: 'keep', starts: '2026-01-06' },
  time: '14:00',
  zone: 'Europe/Athens',
  minutes: 90,
  seatIds: SEATS.map(agencyId),
  quorum: { seats: 3 },
  code: 'TF',
  template: [],
  proposeDays: 0,
  callDays: 5,
  ...more,
});

/** Gives people of the cast what they are in meetings: done by whoever administers the table. */
export async function takeTheirSeats(board: Board): Promise<void> {
  const admin = await board.sits('admin');
  const seats: [CastName, AgencyName, string[]][] = [
    ['ben', 'shelter', ['worker', 'liaison']],
    ['alexis', 'health', ['worker', 'deputy']],
    ['chair', 'municipality', ['chair', 'liaison']],
    ['carla', 'legal', ['lead', 'vice_chair']],
    ['admin', 'municipality', ['administrator', 'secretary']],
  ];
  for (const [name, agency, standings] of seats) {
    const path = `/api/people/${personId(name)}/standings`;
    const { body } = await admin.http('PUT', path, { agencyId: agencyId(agency), standings });
    if (body.error) throw new Error(`${name} did not take their seat: ${JSON.stringify(body.error)}`);
  }
}

/** A series of meetings that somebody keeps. */
export async function aSeries(
  keeper: Person,
  more: Partial<SeriesPlan> = {},
  name = 'Standing meeting',
): Promise<string> {
  const seriesId = v7();
  await insists(keeper, '/api/series', { seriesId, name, plan: aPlan(more) });
  return seriesId;
}

/** A meeting of a series on a day that its rule gives, or at a start beside it. */
export async function plans(keeper: Person, seriesId: string, when: object): Promise<GatheredMeeting> {
  const asked = v7();
  const { result } = await insists<{ meetingId: string }>(keeper, `/api/series/${seriesId}/meetings`, {
    meetingId: asked,
    ...when,
  });
  return new GatheredMeeting(result.meetingId, seriesId);
}

/** A meeting as stories act in it: each act by HTTP, as the screens do. */
export class GatheredMeeting {
  constructor(
    readonly id: string,
    readonly seriesId: string,
  ) {}

  /** Does something, and answers what the server said. */
  async does(who: Person, name: string, input: object = {}, id = v7()): Promise<CommandAnswer | RefusalAnswer> {
    const path = `/api/meetings/${this.id}/${name.replace('.', '/')}`;
    const { body } = await who.http<CommandAnswer>('POST', path, input, { 'idempotency-key': id });
    return body;
  }

  /** Does something that must be possible. */
  async insists(who: Person, name: string, input: object = {}): Promise<void> {
    const answer = await this.does(who, name, input);
    if ('error' in answer && answer.error)
      throw new Error(`${who.key} was refused ${name}: ${JSON.stringify(answer.error)}`);
  }

  /** How it stands, as somebody reads it. */
  async seenBy(who: Person): Promise<MeetingView> {
    const { status, body } = await who.http<FollowAnswer>('GET', `/api/meetings/${this.id}`);
    if (status !== 200) throw new Error(`${who.key} does not read the meeting: ${status}`);
    return body.view as MeetingView;
  }

  /** What the chair says with each verb: the term, and the item that is current. */
  async fromTheChair(chair: Person): Promise<{ term: number; expected?: string }> {
    const { meeting } = await this.seenBy(chair);
    return {
      term: meeting.chair!.term,
      ...(meeting.currentItemId === undefined ? {} : { expected: meeting.currentItemId }),
    };
  }

  /** A verb of the chair, which must be possible. */
  async leads(chair: Person, name: string, input: object = {}): Promise<void> {
    await this.insists(chair, name, { ...(await this.fromTheChair(chair)), ...input });
  }

  /** Proposes an item and takes it on the agenda; answers its id. */
  async hasItem(keeper: Person, title: string, more: object = {}): Promise<string> {
    const itemId = v7();
    await this.insists(keeper, 'item.propose', { itemId, kind: 'discussion', minutes: 10, title, ...more });
    await this.insists(keeper, 'item.schedule', { itemId });
    return itemId;
  }

  /** Is called, opened with these people, and closed at once: what stands on it was not reached. */
  async isHeldFor(chair: Person, people: readonly Person[], closing: object = {}): Promise<void> {
    await this.isOpenedBy(chair, ...people);
    await this.leads(chair, 'meeting.close', closing);
  }

  /** What the title of an item is, as somebody reads it. */
  async titlesSeenBy(who: Person): Promise<(string | null | undefined)[]> {
    return agendaOf(await this.seenBy(who));
  }

  /** People come in the order in which they are named. */
  async comes(...people: Person[]): Promise<void> {
    for (const person of people) await this.insists(person, 'roll.come', { mode: 'room' });
  }

  /** Calls people, and opens it. */
  async isOpenedBy(chair: Person, ...others: Person[]): Promise<void> {
    await this.insists(chair, 'meeting.call');
    await this.insists(chair, 'meeting.open');
    await this.comes(chair, ...others);
  }

  /** Asks about a text on the current item; answers the decision's id. */
  async isAskedBy(chair: Person, itemId: string, text: string): Promise<string> {
    const decisionId = v7();
    await this.insists(chair, 'decision.draft', { decisionId, itemId, text });
    await this.leads(chair, 'decision.put', { decisionIds: [decisionId] });
    return decisionId;
  }
}

/** A code that no other series of the board has. */
let series = 0;
export const aCode = (): string => `S${String(++series)}`;

/** The meeting of a series on a day, where there is one, as somebody reads the series. */
export async function heldOn(who: Person, seriesId: string, original: string): Promise<GatheredMeeting | undefined> {
  const { meetings } = await seriesSeenBy(who, seriesId);
  const found = meetings.find((one) => one.original === original);
  return found && new GatheredMeeting(found.meetingId, seriesId);
}

export async function seriesSeenBy(who: Person, seriesId: string): Promise<SeriesView> {
  const { status, body } = await who.http<SeriesView>('GET', `/api/series/${seriesId}`);
  if (status !== 200) throw new Error(`${who.key} does not read the series: ${status}`);
  return body;
}

/** Changes a series as whoever keeps it does; it must be possible. */
export const changesSeries = (keeper: Person, seriesId: string, input: object): Promise<CommandAnswer<object>> =>
  insists(keeper, `/api/series/${seriesId}/change`, input);

/** The titles of what stands on an agenda, in order, as somebody reads them. */
export const agendaOf = ({ meeting, items, words }: MeetingView): (string | null | undefined)[] =>
  meeting.order.map((id) => {
    const item = items.find(({ itemId }) => itemId === id)!;
    return item.part ?? words[saidKey('item', id, 'title')];
  });

export const itemIn = (view: MeetingView, itemId: string): AgendaItem =>
  view.items.find((item) => item.itemId === itemId)!;

export const decisionIn = (view: MeetingView, decisionId: string): Decision =>
  view.decisions.find((one) => one.decisionId === decisionId)!;

async function insists<Result = object>(who: Person, path: string, input: object): Promise<CommandAnswer<Result>> {
  const { body } = await who.http<CommandAnswer<Result>>('POST', path, input);
  if (body.error) throw new Error(`${who.key} was refused ${path}: ${JSON.stringify(body.error)}`);
  return body;
}
