import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, HeldMeeting } from '../model/a-meeting.js';
import { adopts, atDecision, calls, closes, puts } from '../model/at-decision.js';
import { unresolved } from './closing.js';
import { holdInquorate, openMeeting } from './course.js';
import { withdrawDecision } from './decisions.js';
import { endItem, nextItem } from './items.js';
import { checkOut } from './roll.js';

const refusal = (code: string, fields?: object) => expect.objectContaining({ code, ...(fields ? { fields } : {}) });

describe('a meeting that ends', () => {
  it('P8 does not while it is being asked about a text, or is at an item that it was to decide', () => {
    const held = atDecision();
    expect(unresolved(held.view)).toEqual({ decisions: [], item: 'rule' });
    expect(() => closes(held)).toThrow(refusal('illegal_move'));
    puts(held);
    expect(() => closes(held)).toThrow(refusal('illegal_move', { decisions: ['d'] }));
    held.does(endItem, { ...held.chair, itemId: 'rule', ending: 'defer' });
    expect(unresolved(held.view)).toEqual({ decisions: [] });
    expect(held.decision('d').status).toBe('deferred');
  });

  it('C1 C2 says what was not reached, and carries it on behind what was put off; asked again it says the same', () => {
    const held = new HeldMeeting(aMeeting(['seven', 'eight', 'nine'].map((id) => anItem(id))));
    held.does(openMeeting, {});
    held.does(endItem, { ...held.chair, itemId: 'seven', ending: 'defer' });
    held.does(nextItem, { ...held.chair, itemId: 'nine' });
    const [once, again] = [closes(held), closes(held)];
    expect(once).toEqual(again);
    expect(once.carried.items).toMatchObject([
      { lineageId: 'line of seven', carried: 1 },
      { lineageId: 'line of eight', carried: 1 },
    ]);
    held.comes(once.happened);
    expect(held.view.items.map(({ status }) => status)).toEqual(['deferred', 'not_reached', 'concluded']);
    expect(held.view.meeting).toMatchObject({ status: 'closed' });
    expect(() => closes(held)).toThrow(refusal('illegal_move'));
  });

  it('C7 asks for a choice the third time, and refuses until there is one', () => {
    const held = new HeldMeeting(aMeeting([anItem('old', { carried: 2 })]));
    held.does(openMeeting, {});
    expect(() => closes(held)).toThrow(refusal('illegal_move', { choices: ['old'] }));
    expect(closes(held, [['old', 'decide']]).carried.items).toMatchObject([{ carried: 3, decide: true }]);
    const parked = closes(held, [['old', 'park']]);
    expect(parked.carried.items).toEqual([]);
    held.comes(parked.happened);
    expect(held.item('old').status).toBe('parked');
  });

  it('C7 takes it off for good only with a reason', () => {
    const held = new HeldMeeting(aMeeting([anItem('old', { carried: 2 }), anItem('new')]));
    held.does(openMeeting, {});
    expect(() => closes(held, [['old', 'withdraw']])).toThrow(refusal('illegal_move', { reasons: ['old'] }));
    const off = closes(held, [['old', 'withdraw']], ['old']);
    expect(off.carried.items).toMatchObject([{ lineageId: 'line of new' }]);
    held.comes(off.happened);
    expect(held.item('old').status).toBe('withdrawn');
  });

  it('P8 is not left by a text that was taken back: nothing was decided by that', () => {
    const held = atDecision();
    puts(held);
    held.does(withdrawDecision, { ...held.chair, decisionId: 'd' });
    expect(held.does(withdrawDecision, { ...held.chair, decisionId: 'd' })).toEqual([]);
    expect(() => held.does(nextItem, held.chair)).toThrow(refusal('illegal_move'));
    expect(unresolved(held.view)).toEqual({ decisions: [], item: 'rule' });
  });

  it('A5 is held without deciding only while too few are there, and never once it has decided something', () => {
    const enough = atDecision({ quorum: { seats: 4 } });
    expect(() => enough.does(holdInquorate, enough.chair)).toThrow(refusal('illegal_move'));
    puts(enough);
    calls(enough);
    enough.minute = 1;
    adopts(enough);
    enough.does(checkOut, { personId: 'City' });
    expect(() => enough.does(holdInquorate, enough.chair)).toThrow(refusal('illegal_move'));
  });

  it('A5 goes on past what was to be decided without enough seats: it is put off, not concluded', () => {
    const held = atDecision({ quorum: { seats: 9 } });
    held.does(holdInquorate, held.chair);
    held.does(nextItem, held.chair);
    expect(held.item('rule').status).toBe('deferred');
    expect(closes(held).carried.items.map(({ fromItemId }) => fromItemId)).toEqual(['rule']);
  });

  it('C1 keeps for later what was proposed and never answered: nothing that somebody wrote is lost', () => {
    const held = new HeldMeeting(aMeeting([anItem('a'), anItem('asked', { status: 'proposed' })]));
    held.does(openMeeting, {});
    held.comes(closes(held, [['a', 'decide']]).happened);
    expect(held.item('asked').status).toBe('parked');
  });

  it('C7 leaves alone, whatever is chosen, what was concluded', () => {
    const held = new HeldMeeting(aMeeting([anItem('a'), anItem('b')]));
    held.does(openMeeting, {});
    held.does(nextItem, held.chair);
    held.comes(
      closes(held, [
        ['a', 'park'],
        ['b', 'park'],
      ]).happened,
    );
    expect([held.item('a').status, held.item('b').status]).toEqual(['concluded', 'parked']);
  });

  it('A5 without enough seats ends as notes: nothing was decided, and no item is to blame', () => {
    const held = atDecision({ quorum: { seats: 9 } });
    held.does(holdInquorate, held.chair);
    const { happened, carried } = closes(held);
    expect(carried.items).toMatchObject([
      { fromItemId: 'rule', carried: 0 },
      { fromItemId: 'later', carried: 0 },
    ]);
    held.comes(happened);
    expect(held.view.meeting.status).toBe('inquorate');
  });
});
