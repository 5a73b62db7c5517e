import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seatsFilled } from '../attendance.js';
import type { MeetingView, SeatsSnapshot } from '../meeting.view.js';
import { aDecision, aMeeting, anItem, HeldMeeting, personOf } from '../model/a-meeting.js';
import { quorumOf } from '../quorum.js';
import { openMeeting } from './course.js';
import { adoptDecision, callObjections, putDecisions } from './decisions.js';
import { nextItem } from './items.js';
import { checkIn, checkOut, declareInterest } from './roll.js';

const FIVE = ['health', 'shelter', 'city', 'justice', 'legal'];
const ITEMS = ['one', 'two', 'three'];

const acts = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constantFrom('comes' as const, 'goes' as const),
        seat: fc.constantFrom(...FIVE),
        deputy: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('recuses' as const),
        seat: fc.constantFrom(...FIVE),
        item: fc.constantFrom(...ITEMS),
      }),
    },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('decides' as const) }) },
  ),
  { minLength: 5, maxLength: 40 },
);
type Act = (typeof acts extends fc.Arbitrary<infer Acts> ? Acts : never) extends (infer One)[] ? One : never;

/** A meeting in which people come and go, leave for items, and decide whenever they can. */
class Recorded {
  readonly held = new HeldMeeting(aMeeting(ITEMS.map((id) => anItem(id, { kind: 'decision' }))));

  constructor() {
    this.held.view.meeting.rules.quorum = { seats: 2, named: ['justice'] };
    this.held.view.decisions = ITEMS.map((id) => aDecision(`of ${id}`, id));
    this.held.does(openMeeting, {});
  }

  does(act: Act): void {
    this.held.minute++;
    const who = 'seat' in act ? `${act.does !== 'recuses' && act.deputy ? 'Deputy of ' : ''}${personOf(act.seat)}` : '';
    if (act.does === 'goes') this.held.does(checkOut, { personId: who });
    else if (act.does === 'comes') {
      const deputy = act.deputy ? { deputy: true } : {};
      this.held.does(checkIn, { personId: who, seat: act.seat, mode: 'room', ...deputy });
    } else if (act.does === 'recuses') {
      this.held.does(declareInterest, { itemId: act.item, personId: who, agencyId: act.seat, level: 'recused_leaves' });
    } else this.decides();
  }

  /** Tries one step towards a decision; what is refused stays undone. */
  private decides(): void {
    const { held } = this;
    const decision = held.decision(`of ${held.view.meeting.currentItemId}`);
    try {
      if (!decision || decision.atAdopted) held.does(nextItem, held.chair);
      else if (decision.status === 'draft')
        held.does(putDecisions, { ...held.chair, decisionIds: [decision.decisionId] });
      else if (decision.calledAt === undefined)
        held.does(callObjections, { ...held.chair, decisionIds: [decision.decisionId] });
      else
        held.does(adoptDecision, {
          ...held.chair,
          decisionId: decision.decisionId,
          number: 'T-2027-001',
          effectiveOn: '2027-03-09',
        });
    } catch (error) {
      expect(error).toMatchObject({ code: 'illegal_move' });
    }
  }
}

/** Who was there at a moment, as the record says it afterwards; interests as they stood then. */
function recomputed({ meeting, roll }: MeetingView, recused: ReadonlySet<string>, at: number) {
  const there = seatsFilled(roll, at);
  const ids = meeting.rules.seats.map(({ agencyId }) => agencyId);
  return {
    present: ids.filter((id) => there.has(id) && !recused.has(id)),
    absent: ids.filter((id) => !there.has(id) && !recused.has(id)),
    quorum: quorumOf(meeting.rules.quorum, meeting.rules.seats, there, recused),
  };
}

describe('the record of a meeting', () => {
  it('A6 says of each decision, from the roll and the interests alone, who was there and that they were enough', () => {
    let adopted = 0;
    fc.assert(
      fc.property(acts, (history) => {
        const meeting = new Recorded();
        const interestsAt = new Map<string, ReadonlySet<string>>();
        for (const act of history) {
          const before = new Set(
            meeting.held.view.decisions.filter((one) => one.atAdopted).map((one) => one.decisionId),
          );
          meeting.does(act);
          for (const { decisionId, itemId, atAdopted } of meeting.held.view.decisions)
            if (atAdopted && !before.has(decisionId)) {
              const recused = meeting.held.view.interests
                .filter((one) => one.itemId === itemId)
                .flatMap((one) => one.agencyId ?? []);
              interestsAt.set(decisionId, new Set(recused));
            }
        }
        for (const { decisionId, atAdopted } of meeting.held.view.decisions) {
          if (!atAdopted) continue;
          adopted++;
          const then: SeatsSnapshot = atAdopted;
          const again = recomputed(meeting.held.view, interestsAt.get(decisionId)!, then.at);
          expect({ present: then.present, absent: then.absent }).toEqual({
            present: again.present,
            absent: again.absent,
          });
          expect(again.quorum.met).toBe(true);
          expect(again.quorum.present).toBe(then.present.length);
        }
      }),
      { numRuns: 300 },
    );
    expect(adopted).toBeGreaterThan(20);
  });

  it('D1 has one holder of each seat at every instant', () => {
    fc.assert(
      fc.property(acts, (history) => {
        const meeting = new Recorded();
        for (const act of history) meeting.does(act);
        const { roll } = meeting.held.view;
        for (const at of roll.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])) {
          const seats = roll
            .filter(({ from, to }) => from <= at && (to === undefined || at < to))
            .flatMap(({ seat }) => seat ?? []);
          expect(new Set(seats).size).toBe(seats.length);
        }
      }),
    );
  });
});
