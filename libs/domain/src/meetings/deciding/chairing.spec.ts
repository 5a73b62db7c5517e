import { describe, expect, it } from '@jest/globals';
import { chairOffered } from '../meeting-now.js';
import { aDecision, aMeeting, anItem, HeldMeeting, personOf } from '../model/a-meeting.js';
import { closeMeeting } from './closing.js';
import { askForChair, holdInquorate, openMeeting, passChair, suspendMeeting } from './course.js';
import { adoptDecision, callObjections, draftDecision, putDecisions, withdrawDecision } from './decisions.js';
import { writeNote } from './before.js';
import { endItem, extendItem, nextItem, orderItems, putBack } from './items.js';
import { checkIn, checkOut, declareInterest } from './roll.js';

const refusal = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field ? { fields: { [field]: [expect.any(String)] } } : {}) });
const GIVES = { way: 'given', viceChair: false, secretary: false, heardOfChairAt: 0 } as const;

/** A meeting at an item to be decided in which whoever leads has an interest. */
function concerned() {
  const held = new HeldMeeting(aMeeting([anItem('house', { kind: 'decision' }), anItem('later')]));
  held.view.decisions = [aDecision('d', 'house')];
  held.does(openMeeting, {});
  for (const seat of ['health', 'shelter']) held.does(checkIn, { personId: personOf(seat), seat, mode: 'room' });
  held.does(checkIn, { personId: 'Chair', mode: 'room' });
  held.does(nextItem, held.chair);
  held.does(declareInterest, { itemId: 'house', personId: 'Chair', level: 'declared_stays' });
  return held;
}
const given = (held: HeldMeeting, toId: string, by = held.view.meeting.chair!.personId) =>
  held.does(passChair, { ...GIVES, toId }, by);
const adopts = (held: HeldMeeting, by: string) =>
  held.does(adoptDecision, { ...held.chair, decisionId: 'd', number: 'T-2027-001', effectiveOn: '2027-03-09' }, by);

describe('whoever leads and has an interest in an item', () => {
  it('H6 does nothing about it: not ask, nor go on, nor put it off, nor close; they may put it back', () => {
    const held = concerned();
    const { chair } = held;
    const acts = [
      () => held.does(putDecisions, { ...chair, decisionIds: ['d'] }),
      () => adopts(held, 'Chair'),
      () => held.does(withdrawDecision, { ...chair, decisionId: 'd' }),
      () => held.does(nextItem, chair),
      () => held.does(extendItem, { ...chair, minutes: 5 }),
      () => held.does(endItem, { ...chair, itemId: 'house', ending: 'defer' }),
      () =>
        closeMeeting(held.view, { ...chair, choices: new Map() }, held.doer('Chair'), {
          destination: { to: 'backlog' },
          there: new Set(),
        }),
    ];
    for (const act of acts) expect(act).toThrow(refusal('illegal_move', 'chair'));
    expect(held.does(putBack, chair)).toEqual(['item.scheduled']);
    expect(held.does(nextItem, { ...held.chair, itemId: 'later' })).toEqual(['item.begun']);
  });

  it('H6 hands over for it, and is offered the chair again once it is over', () => {
    const held = concerned();
    given(held, 'Health');
    expect(chairOffered(held.view)).toBeUndefined();
    held.does(putDecisions, { ...held.chair, decisionIds: ['d'] }, 'Health');
    held.does(callObjections, { ...held.chair, decisionIds: ['d'] }, 'Health');
    held.minute = 1;
    expect(adopts(held, 'Health')).toEqual(['decision.adopted']);
    held.does(nextItem, held.chair, 'Health');
    expect(chairOffered(held.view)).toBe('Chair');
    given(held, 'Chair');
    expect(chairOffered(held.view)).toBeUndefined();
    expect(held.view.meeting).not.toHaveProperty('chairBack');
  });

  it('H6 is offered it also where it went on to a third meanwhile; whoever hands over for no such reason is not', () => {
    const held = concerned();
    given(held, 'Health');
    given(held, 'Shelter');
    held.does(endItem, { ...held.chair, itemId: 'house', ending: 'defer' }, 'Shelter');
    expect(chairOffered(held.view)).toBe('Chair');
    const other = concerned();
    other.view.interests = [];
    given(other, 'Health');
    other.does(endItem, { ...other.chair, itemId: 'house', ending: 'defer' }, 'Health');
    expect(chairOffered(other.view)).toBeUndefined();
  });
});

describe('the same chair on two devices', () => {
  it('H3 asks once and adopts once, whatever is pressed twice', () => {
    const held = concerned();
    held.view.interests = [];
    const puts = () => held.does(putDecisions, { ...held.chair, decisionIds: ['d'] });
    expect([puts(), puts()]).toEqual([['decision.put'], []]);
    expect(held.decision('d').version).toBe(1);
    held.does(callObjections, { ...held.chair, decisionIds: ['d'] });
    held.minute = 1;
    expect([adopts(held, 'Chair'), adopts(held, 'Chair')]).toEqual([['decision.adopted'], []]);
  });

  it('H3 opens it once', () => {
    const held = new HeldMeeting(aMeeting([anItem('a')]));
    expect([held.does(openMeeting, {}), held.does(openMeeting, {})]).toEqual([['meeting.opened'], []]);
    expect(() => held.does(openMeeting, {}, 'Health')).toThrow(refusal('illegal_move'));
  });
});

describe('the record of a meeting that is over', () => {
  it('C3 stays as it is: nobody comes or goes, leads, writes or orders in it any more', () => {
    const held = new HeldMeeting(aMeeting([anItem('a'), anItem('b')]));
    held.view.decisions = [aDecision('d', 'a')];
    held.does(openMeeting, {});
    held.does(checkIn, { personId: 'Health', seat: 'health', mode: 'room' });
    const place = { destination: { to: 'backlog' }, there: new Set<string>() } as const;
    held.comes(closeMeeting(held.view, { ...held.chair, choices: new Map() }, held.doer('Chair'), place).happened);
    const record = held.view;
    const acts = [
      () => held.does(checkIn, { personId: 'Legal', seat: 'legal', mode: 'room' }),
      () => held.does(checkOut, { personId: 'Health' }),
      () => held.does(declareInterest, { itemId: 'a', personId: 'Health', level: 'declared_stays' }),
      () => held.does(writeNote, { noteId: 'n', itemId: 'a', version: 0 }),
      () => held.does(draftDecision, { decisionId: 'd', itemId: 'a' }),
      () => held.does(withdrawDecision, { ...held.chair, decisionId: 'd' }),
      () => held.does(orderItems, { order: ['b', 'a'] }),
      () => held.does(askForChair, {}, 'Health'),
      () => given(held, 'Health'),
      () => held.does(suspendMeeting, held.chair),
      () => held.does(holdInquorate, held.chair),
    ];
    for (const act of acts) expect(act).toThrow(refusal('illegal_move'));
    expect(held.view).toEqual(record);
  });
});
