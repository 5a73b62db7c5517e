import { describe, expect, it } from '@jest/globals';
import { aDecision, aMeeting, anItem, HeldMeeting } from '../model/a-meeting.js';
import type { AgendaItem } from '../meeting.view.js';
import { answerItem, callMeeting, cancelMeeting, restoreMeeting, scheduleItem } from './agenda.js';
import { type Coming, sendOn, takeCarried, takeFromBacklog, textsOf } from './carrying.js';
import { openMeeting } from './course.js';

const refusal = (code: string) => expect.objectContaining({ code });
const drafted = (...items: AgendaItem[]) => new HeldMeeting(aMeeting(items, { status: 'draft', meetingId: 'next' }));
/** An item of an earlier meeting that was put off there. */
const coming = (itemId: string, more: Partial<AgendaItem> = {}, what: Partial<Coming> = {}): Coming => {
  const item = anItem(itemId, { status: 'deferred', begunAt: 1, endedAt: 2, ...more });
  return {
    itemId: `${itemId} here`,
    item,
    meetingId: 'earlier',
    carried: { fromItemId: itemId, lineageId: item.lineageId, minutes: 7, carried: item.carried + 1 },
    ...what,
  };
};

describe('an item that comes from another meeting', () => {
  it('C3 is a new item of the same lineage, with its people and what was left of its time, and nothing of what was done', () => {
    const next = drafted();
    expect(next.does(takeCarried, [coming('beds', { presenterIds: ['Ana'], returnsAt: 5, extended: 3 })])).toEqual([
      'item.carried',
    ]);
    expect(next.view.items).toEqual([
      {
        ...anItem('beds here', { presenterIds: ['Ana'], minutes: 7, carried: 1, hops: 1 }),
        lineageId: 'line of beds',
        carriedFrom: { meetingId: 'earlier', itemId: 'beds' },
      },
    ]);
  });

  it('C3 has the texts with it that were written about it and not decided on', () => {
    const source = aMeeting([anItem('rule')]);
    source.decisions = [
      aDecision('written', 'rule'),
      aDecision('asked', 'rule', { status: 'deferred', version: 2 }),
      aDecision('taken', 'rule', { status: 'adopted_by_consent' }),
      aDecision('other', 'elsewhere'),
    ];
    expect(textsOf(source, 'rule').map(({ decisionId }) => decisionId)).toEqual(['written', 'asked']);
    const next = drafted();
    const changes = [{ decisionId: 'an earlier one', how: 'amends' as const }];
    next.does(takeCarried, [coming('rule', {}, { texts: ['written here', 'asked here'], changes: [changes] })]);
    expect(next.view.decisions).toEqual([
      aDecision('written here', 'rule here', { changes }),
      aDecision('asked here', 'rule here'),
    ]);
  });

  it('C12 keeps for whom it is, and who has an interest in it', () => {
    const next = drafted();
    const interest = { itemId: 'one', personId: 'Legal', agencyId: 'legal', level: 'recused_leaves' } as const;
    next.does(takeCarried, [coming('one', { restricted: true }, { interests: [interest] })]);
    expect(next.item('one here').restricted).toBe(true);
    expect(next.view.interests).toEqual([{ ...interest, itemId: 'one here' }]);
  });

  it('C10 does not come twice', () => {
    const next = drafted();
    expect([next.does(takeCarried, [coming('a')]), next.does(takeCarried, [coming('a')])]).toEqual([
      ['item.carried'],
      [],
    ]);
    expect(next.view.meeting.order).toEqual(['a here']);
  });

  it('C6 is marked as changed where people were called, and is not late', () => {
    const next = drafted();
    next.does(callMeeting, {});
    next.minute = 2;
    next.does(takeCarried, [coming('a')]);
    expect(next.item('a here')).toMatchObject({ late: false, changed: { personId: 'Chair', at: 120_000 } });
  });

  it('C4 comes to the end of a meeting that is being held', () => {
    const next = drafted(anItem('news', { kind: 'information' }));
    next.does(callMeeting, {});
    next.does(openMeeting, {});
    next.does(takeCarried, [coming('a', { kind: 'decision' })]);
    expect(next.item('a here').late).toBe(true);
    expect(next.view.meeting.order).toEqual(['news', 'a here']);
  });

  it('C5 comes back to where it went on from, in its old place, and stands there once', () => {
    const next = drafted(anItem('a'), anItem('b'));
    next.does(sendOn, ['a']);
    expect(next.item('a').status).toBe('deferred');
    const back = coming('a', { hops: 1 }, { meetingId: 'third' });
    next.does(takeCarried, [back]);
    expect(next.view.items.filter(({ lineageId }) => lineageId === 'line of a')).toHaveLength(1);
    expect(next.item('a')).toMatchObject({ status: 'scheduled', hops: 2 });
    expect([...next.view.meeting.order].sort()).toEqual(['a', 'b']);
  });
});

describe('what was carried to a meeting', () => {
  it('C11 may be kept for later until people are called to it, and not any more then; it stays in the record', () => {
    const next = drafted();
    next.does(takeCarried, [coming('a'), coming('b')]);
    next.does(answerItem, { itemId: 'a here', answer: 'park' });
    expect(next.item('a here').status).toBe('parked');
    next.does(callMeeting, {});
    expect(() => next.does(answerItem, { itemId: 'b here', answer: 'park' })).toThrow(refusal('illegal_move'));
    next.does(answerItem, { itemId: 'b here', answer: 'withdraw' });
    expect(next.view.items.map(({ status }) => status)).toEqual(['parked', 'withdrawn']);
  });

  it('C11 comes from the backlog to a meeting that is still to be held, and to no other', () => {
    const next = drafted(anItem('z'));
    const kept = coming('a', { status: 'parked' });
    expect(next.does(takeFromBacklog, kept)).toEqual(['item.carried']);
    next.does(callMeeting, {});
    next.does(openMeeting, {});
    expect(() => next.does(takeFromBacklog, coming('b', { status: 'parked' }))).toThrow(refusal('illegal_move'));
  });

  it('C11 stands on the agenda once when it was kept for later and taken up again', () => {
    const next = drafted(anItem('a'), anItem('b'));
    next.does(answerItem, { itemId: 'a', answer: 'park' });
    next.does(scheduleItem, { itemId: 'a' });
    expect(next.view.meeting.order).toEqual(['b', 'a']);
  });
});

describe('a meeting that was taken off', () => {
  it('K4 is brought back with what it had, but for what went on to another one', () => {
    const next = drafted(anItem('a'), anItem('b'), anItem('asked', { status: 'proposed' }));
    next.does(cancelMeeting, {});
    next.does(sendOn, ['a', 'b']);
    next.does(restoreMeeting, { gone: new Set(['b']) });
    expect(next.does(restoreMeeting, {})).toEqual([]);
    expect(next.view.items.map(({ status }) => status)).toEqual(['scheduled', 'deferred', 'parked']);
  });
});
