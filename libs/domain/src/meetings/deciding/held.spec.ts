import { describe, expect, it } from '@jest/globals';
import type { QuorumRule } from '../quorum.js';
import { aMeeting, anItem, HeldMeeting, MINUTE, personOf } from '../model/a-meeting.js';
import { quorumNow } from '../meeting-now.js';
import { itemClock } from '../item-clock.js';
import { itemTime } from '../meeting-now.js';
import { askForChair, openMeeting, passChair, resumeMeeting, suspendMeeting } from './course.js';
import { endItem, extendItem, nextItem, orderItems, putBack } from './items.js';
import { checkIn, checkOut, declareInterest, lowerHand, orderHands, raiseHand } from './roll.js';

const comes = (agencyId: string, deputy = false) => ({
  personId: deputy ? `Deputy of ${agencyId}` : personOf(agencyId),
  seat: agencyId,
  ...(deputy ? { deputy } : {}),
  mode: 'room' as const,
});

/** A meeting that was opened, with these seats filled. */
function opened(items = [anItem('beds'), anItem('papers')], seats = ['health', 'shelter'], quorum: QuorumRule = {}) {
  const held = new HeldMeeting(aMeeting(items));
  held.view.meeting.rules.quorum = quorum;
  held.does(openMeeting, {});
  for (const seat of seats) held.does(checkIn, comes(seat));
  return held;
}
const refusal = (code: string) => expect.objectContaining({ code });

describe('a meeting that is held', () => {
  it('R2 goes on by one item when "next" is pressed twice, on a phone and a laptop', () => {
    const held = opened();
    const before = held.chair;
    expect(held.does(nextItem, before)).toEqual(['item.begun']);
    expect(held.does(nextItem, before)).toEqual([]);
    expect(held.view.meeting.currentItemId).toBe('beds');
    held.does(nextItem, held.chair);
    expect([held.item('beds').status, held.item('papers').status]).toEqual(['concluded', 'current']);
    expect(held.does(nextItem, held.chair)).toEqual(['item.concluded']);
    expect(held.does(nextItem, held.chair)).toEqual([]);
  });

  it('R3 gives an item more time, and never ends it by itself', () => {
    const held = opened();
    held.does(nextItem, held.chair);
    held.minute = 12;
    expect(itemClock(itemTime(held.view, held.item('beds'))!, 12 * MINUTE).state).toBe('over');
    held.does(extendItem, { ...held.chair, minutes: 5 });
    expect(itemClock(itemTime(held.view, held.item('beds'))!, 12 * MINUTE).left).toBe(3 * MINUTE);
  });

  it('R6 stands still with the clock of its item, and who is there is there still', () => {
    const held = opened();
    held.does(nextItem, held.chair);
    held.minute = 4;
    expect(held.does(suspendMeeting, held.chair)).toEqual(['meeting.suspended']);
    expect(held.does(suspendMeeting, held.chair)).toEqual([]);
    expect(() => held.does(nextItem, held.chair)).toThrow(refusal('illegal_move'));
    held.minute = 34;
    held.does(resumeMeeting, held.chair);
    expect(itemClock(itemTime(held.view, held.item('beds'))!, 35 * MINUTE).spent).toBe(5 * MINUTE);
    expect(quorumNow(held.view).present).toBe(2);
  });

  it('D6 puts an item off, keeps it for later, sends it on, or puts it back; and the rest in another order', () => {
    const held = opened(['a', 'b', 'c', 'd'].map((id) => anItem(id)));
    held.does(nextItem, held.chair);
    expect(held.does(endItem, { ...held.chair, itemId: 'a', ending: 'defer' })).toEqual(['item.deferred']);
    expect(held.does(endItem, { ...held.chair, itemId: 'a', ending: 'defer' })).toEqual([]);
    held.does(endItem, { ...held.chair, itemId: 'b', ending: 'refer', returnsAt: 7 });
    held.does(orderItems, { order: ['a', 'b', 'd', 'c'] });
    held.does(nextItem, held.chair);
    expect(held.view.meeting.currentItemId).toBe('d');
    held.minute = 3;
    held.does(putBack, held.chair);
    held.does(nextItem, { ...held.chair, itemId: 'c' });
    expect(held.item('d')).toMatchObject({ status: 'scheduled', spentBefore: 3 * MINUTE });
    expect(() => held.does(orderItems, { order: ['a', 'b', 'c'] })).toThrow(refusal('invalid_input'));
    expect(() => held.does(nextItem, { ...held.chair, itemId: 'a' })).toThrow(refusal('illegal_move'));
    expect(() => held.does(endItem, { ...held.chair, itemId: 'nowhere', ending: 'park' })).toThrow(
      refusal('not_found'),
    );
  });

  it('P8 does not leave an item silently on which it was to decide', () => {
    const held = opened([anItem('rule', { kind: 'decision' })]);
    held.does(nextItem, held.chair);
    expect(() => held.does(nextItem, held.chair)).toThrow(refusal('illegal_move'));
    held.does(endItem, { ...held.chair, itemId: 'rule', ending: 'park' });
    expect(held.item('rule').status).toBe('parked');
  });

  it('R5 hears hands in the order in which they went up, who speaks of the rules first, and none of the item before', () => {
    const held = opened();
    expect(held.does(raiseHand, {}, 'Health')).toEqual([]);
    held.does(nextItem, held.chair);
    held.does(raiseHand, {}, 'Health');
    held.does(raiseHand, {}, 'Shelter');
    expect(held.does(raiseHand, {}, 'Health')).toEqual([]);
    held.does(raiseHand, { order: true }, 'City');
    expect(held.view.hands.map(({ personId }) => personId)).toEqual(['City', 'Health', 'Shelter']);
    held.does(orderHands, { ...held.chair, people: ['Shelter'] });
    expect(held.view.hands.map(({ personId }) => personId)).toEqual(['Shelter', 'City', 'Health']);
    held.does(lowerHand, { personId: 'City' });
    expect(held.does(lowerHand, { personId: 'City' })).toEqual([]);
    held.does(nextItem, held.chair);
    expect(held.view.hands).toEqual([]);
  });
});

describe('the chair of a meeting', () => {
  it('H1 is obeyed in its term and by whom it is; what was given before a hand-over has no effect', () => {
    const held = opened();
    const stale = held.chair;
    held.does(passChair, { ...PASSES, way: 'given', toId: 'Health' });
    expect(held.view.meeting.chair).toMatchObject({ personId: 'Health', term: 2 });
    expect(() => held.does(nextItem, stale)).toThrow(refusal('not_in_chair'));
    expect(() => held.does(nextItem, { ...held.chair, term: 1 }, 'Health')).toThrow(refusal('not_in_chair'));
    expect(held.does(nextItem, held.chair, 'Health')).toEqual(['item.begun']);
  });

  it('H2 goes to the vice-chair who asked, when the chair agrees, and to nobody who is not there', () => {
    const held = opened();
    expect(() => held.does(passChair, { ...PASSES, way: 'agreed', toId: 'Shelter' })).toThrow(refusal('illegal_move'));
    held.does(askForChair, {}, 'Shelter');
    held.does(passChair, { ...PASSES, way: 'agreed', toId: 'Shelter' });
    expect(held.view.meeting).not.toHaveProperty('chairAskedById');
    expect(() => held.does(passChair, { ...PASSES, way: 'given', toId: 'Legal' }, 'Shelter')).toThrow(
      refusal('illegal_move'),
    );
  });

  it('H4 is taken by one of two who take it at the same moment: the other is told', () => {
    const held = opened();
    const takes = { ...PASSES, way: 'taken', viceChair: true, heardOfChairAt: -2 * MINUTE } as const;
    held.does(passChair, { ...takes, toId: 'Health' }, 'Health');
    // Of who leads now something was heard: they have just taken it.
    expect(() => held.does(passChair, { ...takes, toId: 'Shelter', heardOfChairAt: 0 }, 'Shelter')).toThrow(
      refusal('illegal_move'),
    );
    expect(held.view.meeting.chair).toMatchObject({ personId: 'Health', term: 2 });
  });
});

const PASSES = { viceChair: false, secretary: false, heardOfChairAt: 0 };

describe('enough seats in a meeting', () => {
  const RULE: QuorumRule = { seats: 5, named: ['justice'] };

  it('A4 are lost and found again with everybody who comes and goes, and that is said', () => {
    const held = opened(undefined, ['health', 'shelter', 'city', 'legal', 'youth'], RULE);
    expect(quorumNow(held.view)).toMatchObject({ met: false, lacks: { named: ['justice'] } });
    expect(held.does(checkIn, comes('justice', true))).toEqual(['roll.changed', 'quorum.returned']);
    // The contact takes the seat over: it is the same seat, and both times are in the roll.
    held.minute = 7;
    expect(held.does(checkIn, comes('justice'))).toEqual(['roll.changed']);
    expect(quorumNow(held.view)).toMatchObject({ met: true, present: 6 });
    expect(held.does(checkOut, { personId: 'Justice' })).toEqual(['roll.changed', 'quorum.lost']);
    expect(held.does(checkOut, { personId: 'Justice' })).toEqual([]);
  });

  it('D1 are read in the same order by whoever folds and by whoever loads the roll', () => {
    const held = opened(undefined, []);
    held.does(checkIn, comes('justice', true));
    held.minute = 5;
    held.does(checkIn, comes('justice'));
    expect(held.view.roll.map(({ personId, from }) => [personId, from])).toEqual([
      ['Deputy of justice', 0],
      ['Deputy of justice', 5 * MINUTE],
      ['Justice', 5 * MINUTE],
    ]);
  });

  it('A7 leave out, for its item, whoever is concerned by it; with the next one they count again', () => {
    const held = opened(undefined, ['health', 'shelter', 'city', 'legal', 'justice'], { share: { parts: 5, of: 9 } });
    held.does(nextItem, held.chair);
    const concerned = { itemId: 'beds', personId: 'Legal', agencyId: 'legal', level: 'recused_leaves' } as const;
    expect(held.does(declareInterest, concerned, 'Legal')).toEqual(['interest.declared', 'quorum.lost']);
    expect(held.does(declareInterest, concerned, 'Legal')).toEqual([]);
    expect(quorumNow(held.view)).toMatchObject({ present: 4, of: 8 });
    expect(held.does(nextItem, held.chair)).toEqual(['item.begun', 'quorum.returned']);
  });
});
