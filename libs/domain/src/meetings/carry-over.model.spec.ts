import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carryOver, type ClosingItem, destinationOf, type Occurrence } from './carry-over.js';
import { MEETING_STATUSES } from './meeting.status.js';

type Act =
  | { does: 'close' | 'cancel'; which: number; held: boolean; again: boolean }
  | { does: 'move'; which: number; by: number }
  | { does: 'extra'; after: number };

const acts = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constantFrom('close' as const, 'cancel' as const),
      which: fc.nat(9),
      held: fc.boolean(),
      again: fc.boolean(),
    }),
    fc.record({ does: fc.constant('move' as const), which: fc.nat(9), by: fc.integer({ min: -20, max: 40 }) }),
    fc.record({ does: fc.constant('extra' as const), after: fc.integer({ min: 1, max: 30 }) }),
  ),
  { maxLength: 30 },
);

/** A series as it goes on: where each lineage stands, and how often it was carried. */
class Series {
  now = 0;
  readonly meetings: Occurrence[] = [10, 20, 30].map((startsAt, place) => this.planned(startsAt, place));
  readonly places = new Map<string, { at: string; item: ClosingItem }>();
  /** How many meetings were held that had each lineage on their agenda. */
  readonly held = new Map<string, number>();

  constructor(lineages: readonly string[]) {
    for (const [position, lineageId] of lineages.entries())
      this.places.set(lineageId, { at: 'meeting 0', item: itemOf(lineageId, position) });
  }

  does(act: Act): void {
    this.now++;
    if (act.does === 'extra') {
      this.meetings.push(this.planned(this.now + act.after, this.meetings.length));
      return;
    }
    const meeting = this.meetings[act.which % this.meetings.length]!;
    if (!MEETING_STATUSES[meeting.status].awaits) return;
    if (act.does === 'move') {
      meeting.startsAt = Math.max(this.now + 1, meeting.startsAt + act.by);
      this.goOn(meeting, new Set());
    } else if (act.does === 'cancel') {
      meeting.status = 'cancelled';
      this.goOn(meeting, new Set([meeting.meetingId]));
    } else this.closes(meeting, act);
  }

  /** Items of a meeting that was cancelled or moved go where they belong now. */
  private goOn({ meetingId }: Occurrence, except: ReadonlySet<string>): void {
    const at = this.idOf(destinationOf(this.meetings, this.now, except));
    for (const place of this.at(meetingId)) place.at = at;
  }

  private closes(meeting: Occurrence, { held, again }: { held: boolean; again: boolean }): void {
    this.now = Math.max(this.now, meeting.startsAt);
    meeting.status = held ? 'closed' : 'inquorate';
    const items = this.at(meeting.meetingId).map(({ item }) => item);
    const choices = new Map(items.map(({ itemId }) => [itemId, 'decide' as const]));
    for (let times = 0; times < (again ? 2 : 1); times++) {
      const destination = destinationOf(this.meetings, this.now, new Set([meeting.meetingId]));
      const at = this.idOf(destination);
      const there = new Set(this.at(at).map(({ item }) => item.lineageId));
      for (const { lineageId, minutes, carried } of carryOver({ held, items, destination, there, choices }).items) {
        const { item } = this.places.get(lineageId)!;
        this.places.set(lineageId, { at, item: { ...item, minutes, carried } });
      }
    }
    if (held) for (const { lineageId } of items) this.held.set(lineageId, (this.held.get(lineageId) ?? 0) + 1);
  }

  private at(meetingId: string): { at: string; item: ClosingItem }[] {
    return [...this.places.values()].filter((place) => place.at === meetingId);
  }

  private idOf(destination: ReturnType<typeof destinationOf>): string {
    return destination.to === 'backlog' ? 'backlog' : destination.meetingId;
  }

  private planned(startsAt: number, place: number): Occurrence {
    return { meetingId: `meeting ${place}`, startsAt, status: 'planned' };
  }
}

const itemOf = (lineageId: string, position: number): ClosingItem => ({
  itemId: `item of ${lineageId}`,
  lineageId,
  kind: 'discussion',
  status: 'not_reached',
  position,
  minutes: 10,
  spent: 0,
  carried: 0,
  since: 0,
});

describe('items of a series in which meetings are held, cancelled, moved and added', () => {
  it('C10 are each in one place that can still take them, and count the meetings that were held with them', () => {
    fc.assert(
      fc.property(acts, (history) => {
        const series = new Series(['beds', 'papers', 'transport']);
        for (const act of history) {
          series.does(act);
          for (const [lineageId, { at, item }] of series.places) {
            const meeting = series.meetings.find(({ meetingId }) => meetingId === at);
            expect(at === 'backlog' || (meeting !== undefined && MEETING_STATUSES[meeting.status].awaits)).toBe(true);
            expect(item.carried).toBe(series.held.get(lineageId) ?? 0);
          }
        }
      }),
    );
  });
});
