import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CarriedItem, carryOver, destinationOf, type Occurrence } from '../carry-over.js';
import { MEETING_STATUSES } from '../meeting.status.js';
import type { AgendaItem } from '../meeting.view.js';
import { aMeeting, anItem, HeldMeeting, MINUTE } from '../model/a-meeting.js';
import { answerItem, callMeeting, cancelMeeting, restoreMeeting } from './agenda.js';
import { closingItem, hopsOf, sendOn, takeCarried, takeFromBacklog } from './carrying.js';
import { closeMeeting } from './closing.js';
import { holdInquorate, openMeeting } from './course.js';
import { nextItem } from './items.js';

const which = fc.nat(9);
const acts = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('close' as const), which, held: fc.boolean(), concludes: fc.boolean() }),
    fc.record({
      does: fc.constantFrom('cancel' as const, 'restore' as const, 'park' as const, 'take' as const),
      which,
    }),
    fc.record({ does: fc.constant('move' as const), which, by: fc.integer({ min: -20, max: 40 }) }),
    fc.record({ does: fc.constant('rule' as const), by: fc.integer({ min: 1, max: 30 }), only: fc.nat(7) }),
    fc.record({ does: fc.constant('extra' as const), after: fc.integer({ min: 1, max: 30 }) }),
  ),
  { maxLength: 30 },
);
type Act = (typeof acts extends fc.Arbitrary<infer Acts> ? Acts : never) extends (infer One)[] ? One : never;
interface Kept {
  id: string;
  startsAt: number;
  meeting: HeldMeeting;
}

/** A series of meetings as the server keeps it: each act is followed by what goes on to another meeting. Time is in minutes. */
class Series {
  now = 0;
  readonly all: Kept[] = [];
  /** How many meetings were held and closed without an end to each lineage. */
  readonly failed = new Map<string, number>();

  constructor(ids: readonly string[]) {
    for (const startsAt of [10, 20, 30]) this.adds(startsAt);
    const first = this.all[0]!.meeting;
    const items = ids.map((id) => anItem(id));
    first.view = { ...first.view, items, meeting: { ...first.view.meeting, order: ids.slice() } };
  }

  does(act: Act): void {
    this.now++;
    if (act.does === 'extra') this.adds(this.now + act.after);
    else if (act.does === 'rule') this.changesRule(act);
    else this.inMeeting(act, this.all[act.which % this.all.length]!);
    this.bringsWhatWaits();
  }

  private inMeeting(act: Exclude<Act, { does: 'extra' | 'rule' }>, one: Kept): void {
    const { meeting } = one;
    const { status } = meeting.view.meeting;
    if (act.does === 'restore' && status === 'cancelled') {
      const gone = new Set(meeting.view.items.filter((item) => this.wentOn(item)).map(({ itemId }) => itemId));
      meeting.does(restoreMeeting, { gone });
    }
    if (!MEETING_STATUSES[status].awaits) return;
    if (act.does === 'cancel') {
      meeting.does(cancelMeeting, {});
      this.sendsOn(one);
    } else if (act.does === 'move') this.moves(one, act.by);
    else if (act.does === 'close') this.closes(one, act);
    else if (act.does === 'park') {
      const item = meeting.view.items.find((item) => item.status === 'scheduled');
      if (item && status === 'draft') meeting.does(answerItem, { itemId: item.itemId, answer: 'park' });
    } else if (act.does === 'take') this.takes(one);
  }

  private takes({ id, meeting }: Kept): void {
    const kept = this.waiting((item) => item.status === 'parked')[0];
    if (!kept || kept.from.id === id) return;
    const { item, from } = kept;
    const carried = {
      fromItemId: item.itemId,
      lineageId: item.lineageId,
      minutes: item.minutes,
      carried: item.carried,
    };
    meeting.does(takeFromBacklog, { itemId: `${item.lineageId} in ${id}`, item, carried, meetingId: from.id });
  }

  private changesRule({ by, only }: { by: number; only: number }): void {
    const open = this.all.filter(({ meeting }) => MEETING_STATUSES[meeting.view.meeting.status].awaits);
    // Each that stands already is moved only where it is confirmed.
    for (const [place, one] of open.entries()) if ((only >> place) & 1) this.moves(one, by);
  }

  private moves(one: Kept, by: number): void {
    one.startsAt = Math.max(this.now + 1, one.startsAt + by);
    this.sendsOn(one);
  }

  private sendsOn(one: Kept): void {
    const { meeting, id } = one;
    const gone = meeting.view.meeting.status === 'cancelled';
    const going = meeting.view.items.filter((item) => item.status === 'scheduled' && (gone || item.carriedFrom));
    const to = destinationOf(this.occurrences(), this.now, gone ? new Set([id]) : new Set());
    if (!gone && (to.to !== 'meeting' || to.meetingId === id)) return;
    meeting.does(
      sendOn,
      going.map(({ itemId }) => itemId),
    );
    if (to.to !== 'backlog') this.brings(one, going.map(asItIs), to.meetingId);
  }

  private closes(one: Kept, { held, concludes }: { held: boolean; concludes: boolean }): void {
    this.now = Math.max(this.now, one.startsAt);
    const { meeting, id } = one;
    meeting.minute = this.now;
    meeting.view.meeting.rules.quorum = held ? {} : { seats: 1 };
    meeting.does(callMeeting, {});
    meeting.does(openMeeting, {});
    if (!held) meeting.does(holdInquorate, meeting.chair);
    else if (concludes) meeting.does(nextItem, meeting.chair);
    const to = destinationOf(this.occurrences(), this.now, new Set([id]));
    const there = new Set(meeting.view.items.filter((item) => this.wentOn(item)).map(({ lineageId }) => lineageId));
    const choices = new Map(meeting.view.items.map(({ itemId }) => [itemId, 'decide' as const]));
    const closing = () =>
      closeMeeting(meeting.view, { ...meeting.chair, choices }, meeting.doer('Chair'), { destination: to, there });
    const { happened, carried } = closing();
    expect(closing().carried).toEqual(carried);
    meeting.comes(happened);
    for (const item of meeting.view.items)
      if (held && item.status === 'not_reached')
        this.failed.set(item.lineageId, (this.failed.get(item.lineageId) ?? 0) + 1);
    // Twice, as when the answer was lost.
    for (let times = 0; times < 2; times++) if (to.to !== 'backlog') this.brings(one, carried.items, to.meetingId);
  }

  private bringsWhatWaits(): void {
    const to = destinationOf(this.occurrences(), this.now);
    if (to.to !== 'meeting') return;
    for (const { item, from } of this.waiting(({ status }) => status !== 'parked')) {
      const { view } = from.meeting;
      const choices = new Map([[item.itemId, 'decide' as const]]);
      const items = [closingItem(view, item, this.now * MINUTE)];
      const held = view.meeting.status === 'closed';
      this.brings(from, carryOver({ held, items, destination: to, there: new Set(), choices }).items, to.meetingId);
    }
  }

  private brings({ meeting, id }: Kept, carried: readonly CarriedItem[], meetingId: string): void {
    const coming = carried.map((one) => ({
      itemId: `${one.lineageId} in ${meetingId}`,
      item: meeting.item(one.fromItemId),
      carried: one,
      meetingId: id,
    }));
    this.all.find((one) => one.id === meetingId)!.meeting.does(takeCarried, coming);
  }

  /** Items that wait for a meeting, or are kept for later. */
  waiting(wanted: (item: AgendaItem) => boolean): { item: AgendaItem; from: Kept }[] {
    return this.all.flatMap((from) =>
      from.meeting.view.items
        .filter((item) => wanted(item) && !this.wentOn(item) && waits(item, from.meeting.view.meeting.status))
        .map((item) => ({ item, from })),
    );
  }

  ofLineage = (lineageId: string): { item: AgendaItem; at: Kept }[] =>
    this.all.flatMap((at) =>
      at.meeting.view.items.filter((item) => item.lineageId === lineageId).map((item) => ({ item, at })),
    );

  private wentOn = (item: AgendaItem): boolean =>
    this.ofLineage(item.lineageId).some((other) => hopsOf(other.item) > hopsOf(item));

  occurrences = (): Occurrence[] =>
    this.all.map(({ id, startsAt, meeting }) => ({ meetingId: id, startsAt, status: meeting.view.meeting.status }));

  private adds(startsAt: number): void {
    const id = `meeting ${this.all.length}`;
    this.all.push({ id, startsAt, meeting: new HeldMeeting(aMeeting([], { meetingId: id, status: 'draft' })) });
  }
}

const OVER = ['closed', 'inquorate', 'cancelled'];
const waits = (item: AgendaItem, status: string): boolean =>
  item.status === 'parked' || (OVER.includes(status) && (item.status === 'deferred' || item.status === 'not_reached'));
const asItIs = ({ itemId, lineageId, minutes, carried }: AgendaItem): CarriedItem => ({
  fromItemId: itemId,
  lineageId,
  minutes,
  carried,
});

describe('items of a series, whatever becomes of its meetings', () => {
  it('C10 C5 are each in one place, where somebody will come to them, and count the meetings that failed to deal with them', () => {
    const IDS = ['beds', 'papers', 'transport'];
    fc.assert(
      fc.property(acts, (history) => {
        const series = new Series(IDS);
        for (const act of history) {
          series.does(act);
          for (const id of IDS) {
            const places = series.ofLineage(`line of ${id}`);
            const live = places.filter(
              ({ item, at }) => item.status === 'scheduled' && !OVER.includes(at.meeting.view.meeting.status),
            );
            const kept = series.waiting(({ lineageId }) => lineageId === `line of ${id}`);
            const ended = places.filter(({ item }) => item.status === 'concluded');
            // One after the other: no place is the next one of two.
            expect(new Set(places.map(({ item }) => hopsOf(item))).size).toBe(places.length);
            // In one place: on an agenda to come, in the backlog, or dealt with.
            expect([live.length, kept.length, ended.length].reduce((sum, one) => sum + one)).toBe(1);
            const [now] = [...live, ...kept.map(({ item, from }) => ({ item, at: from })), ...ended];
            const failed = series.failed.get(`line of ${id}`) ?? 0;
            const counted =
              now!.item.carried +
              (now!.item.status === 'not_reached' && now!.at.meeting.view.meeting.status === 'closed' ? 1 : 0);
            expect(counted).toBe(failed);
            // Nothing that was left waits while a meeting could take it.
            const waits = kept.some(({ item }) => item.status !== 'parked');
            expect(waits && destinationOf(series.occurrences(), series.now).to === 'meeting').toBe(false);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
