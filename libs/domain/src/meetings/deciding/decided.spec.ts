import { describe, expect, it } from '@jest/globals';
import { aDecision, aMeeting, anItem, HeldMeeting, MINUTE, personOf } from '../model/a-meeting.js';
import { adopts, answers, atDecision, calls, closes, FOUR, NUMBERED, puts } from '../model/at-decision.js';
import type { ChangeWay } from '../decision-changes.js';
import { NOTED_AFTER_MS } from '../noted-after.js';
import { OBJECTIONS_WINDOW } from '../positions.js';
import { openMeeting } from './course.js';
import {
  adoptDecision,
  answerDecision,
  callObjections,
  draftDecision,
  pullFromBlock,
  putDecisions,
} from './decisions.js';
import { nextItem } from './items.js';
import { checkIn, checkOut, declareInterest } from './roll.js';

const refusal = (code: string, fields?: object) => expect.objectContaining({ code, ...(fields ? { fields } : {}) });

describe('a text that the meeting is asked about', () => {
  it('P1 P2 is adopted when the last objections were called for and none came: silence is consent only then', () => {
    const held = atDecision();
    puts(held);
    answers(held, 'health');
    expect(() => adopts(held)).toThrow(refusal('illegal_move'));
    expect([calls(held), calls(held)]).toEqual([['decision.called'], []]);
    expect(() => adopts(held)).toThrow(refusal('illegal_move'));
    held.minute = OBJECTIONS_WINDOW / MINUTE;
    expect(adopts(held)).toEqual(['decision.adopted']);
    expect(held.decision('d')).toMatchObject({ status: 'adopted_by_consent', ...NUMBERED });
  });

  it('P2 is put anew when it was changed: earlier answers do not count, nor does an answer to the text before', () => {
    const held = atDecision();
    puts(held);
    expect(() => answers(held, 'city', { position: 'object' })).toThrow(refusal('invalid_input'));
    answers(held, 'city', { position: 'object', hasWords: true });
    calls(held);
    held.minute = 5;
    expect(() => adopts(held)).toThrow(refusal('illegal_move'));
    held.does(draftDecision, { decisionId: 'd', itemId: 'rule' });
    expect(held.decision('d').status).toBe('draft');
    expect(puts(held)).toEqual(['decision.put']);
    expect(held.decision('d')).toMatchObject({ version: 2, positions: {} });
    expect(held.decision('d')).not.toHaveProperty('calledAt');
    expect(() => answers(held, 'city')).toThrow(refusal('illegal_move'));
    answers(held, 'city', { version: 2, position: 'consent_with_reservation', hasWords: true });
    calls(held);
    held.minute = 6;
    adopts(held);
    expect(held.decision('d').status).toBe('adopted_with_reservations');
  });

  it('P1 is fixed while the meeting is asked about it: nobody but who leads writes it anew, and then it is asked about no longer', () => {
    const held = atDecision();
    puts(held);
    const writes = (who: string) => held.does(draftDecision, { decisionId: 'd', itemId: 'rule' }, who);
    expect(() => writes('Health')).toThrow(refusal('illegal_move'));
    expect(held.decision('d').status).toBe('put');
    writes('Chair');
    expect(() => answers(held, 'health')).toThrow(refusal('illegal_move'));
    expect(() => adopts(held)).toThrow(refusal('illegal_move'));
  });

  it('R2 is asked about at its item alone: a screen that stands at the item before asks nothing', () => {
    const held = atDecision();
    held.does(draftDecision, { decisionId: 'l', itemId: 'later' });
    expect(() => held.does(putDecisions, { ...held.chair, decisionIds: ['l'] })).toThrow(refusal('illegal_move'));
    expect(held.decision('l').status).toBe('draft');
  });

  it('L3 is answered by nobody who comes once it is adopted; they may have a reservation noted, which changes nothing', () => {
    const held = atDecision();
    puts(held);
    calls(held);
    held.minute = 1;
    adopts(held);
    const adopted = held.decision('d');
    held.minute = 9;
    held.does(checkIn, { personId: 'Legal', seat: 'legal', mode: 'phone' });
    expect(() => answers(held, 'legal')).toThrow(refusal('illegal_move'));
    expect(() => answers(held, 'legal', { position: 'object', hasWords: true })).toThrow(refusal('illegal_move'));
    const notes = { position: 'consent_with_reservation', hasWords: true } as const;
    expect(() => answers(held, 'legal', { ...notes, hasWords: false })).toThrow(refusal('invalid_input'));
    answers(held, 'legal', notes);
    expect(held.decision('d')).toEqual({ ...adopted, notedAfter: { legal: { personId: 'Legal', at: 9 * MINUTE } } });
    // Whoever was there had their say then.
    expect(() => answers(held, 'health', notes)).toThrow(refusal('illegal_move'));
  });

  it('L3 has it noted after the close as well, for some days, by a seat that was there at the end', () => {
    const held = atDecision();
    puts(held);
    calls(held);
    held.minute = 1;
    adopts(held);
    held.does(checkIn, { personId: 'Legal', seat: 'legal', mode: 'phone' });
    held.does(nextItem, held.chair);
    held.minute = 2;
    held.comes(closes(held).happened);
    const notes = { position: 'consent_with_reservation', hasWords: true } as const;
    for (const agencyId of ['youth', 'health'])
      expect(() => answers(held, agencyId, notes)).toThrow(refusal('illegal_move'));
    held.minute = 2 + NOTED_AFTER_MS / MINUTE;
    expect(() => answers(held, 'legal', notes)).toThrow(refusal('illegal_move'));
    held.minute -= 1;
    expect(answers(held, 'legal', notes)).toEqual(['decision.answered']);
    expect(held.decision('d').positions).toEqual({});
  });

  it('P5 is asked about with what it would change, and is not adopted once that no longer holds', () => {
    const held = atDecision();
    const changes = [{ decisionId: 'old', how: 'supersedes' as const }];
    const earlier = (...changedBy: ChangeWay[]) => [
      { decisionId: 'old', status: 'adopted_by_consent' as const, changedBy },
    ];
    const drafts = (more: object) => held.does(draftDecision, { decisionId: 'd', itemId: 'rule', ...more });
    expect(() => drafts({ changes })).toThrow(refusal('illegal_move', { changes: [expect.any(String)] }));
    drafts({ changes, earlier: earlier('amends') });
    drafts({});
    expect(held.decision('d').changes).toEqual(changes);
    drafts({ changes: [] });
    expect(held.decision('d')).not.toHaveProperty('changes');
    drafts({ changes, earlier: earlier() });
    held.does(putDecisions, { ...held.chair, decisionIds: ['d'], earlier: earlier() });
    calls(held);
    held.minute = 1;
    expect(() => adopts(held, { earlier: earlier('rescinds') })).toThrow(
      refusal('illegal_move', { changes: [expect.any(String)] }),
    );
    adopts(held, { earlier: earlier() });
    expect(held.decision('d')).toMatchObject({ status: 'adopted_by_consent', changes });
  });

  it('P2 is voted on where the series allows it, and nowhere else', () => {
    const held = atDecision({ vote: 'simple' });
    puts(held);
    answers(held, 'city', { position: 'object', hasWords: true });
    expect(adopts(held, { yes: ['health', 'shelter', 'nobody'] })).toEqual(['decision.not_adopted']);
    expect(held.decision('d')).not.toHaveProperty('number');
    const never = atDecision();
    puts(never);
    expect(() => adopts(never, { yes: FOUR })).toThrow(refusal('illegal_move'));
  });

  it('P3 has one answer of a seat, the last; the secretary enters it for who says it aloud', () => {
    const held = atDecision();
    puts(held);
    answers(held, 'justice', { position: 'object', hasWords: true });
    const aloud = { decisionId: 'd', version: 1, agencyId: 'justice', position: 'consent', hasWords: false } as const;
    held.does(answerDecision, { ...aloud, forPersonId: 'Justice' }, 'Secretary');
    expect(held.decision('d').positions).toEqual({
      justice: { position: 'consent', personId: 'Justice', enteredBy: 'Secretary', at: 0 },
    });
  });

  it('A7 is answered by no seat that is absent, leaves for the item or has no position in it', () => {
    const held = atDecision();
    const declares = (agencyId: string, level: 'recused_leaves' | 'declared_no_position' | 'declared_stays') =>
      held.does(declareInterest, { itemId: 'rule', personId: personOf(agencyId), agencyId, level });
    declares('city', 'recused_leaves');
    declares('justice', 'declared_no_position');
    declares('shelter', 'declared_stays');
    puts(held);
    for (const agencyId of ['city', 'justice', 'legal'])
      expect(() => answers(held, agencyId)).toThrow(refusal('forbidden'));
    answers(held, 'shelter');
    expect(held.decision('d').atPut).toMatchObject({
      present: ['health', 'shelter', 'justice'],
      recused: ['city'],
      absent: ['red_cross', 'legal', 'youth', 'streets', 'housing'],
    });
  });

  it('A5 is refused without enough seats, with how many there are', () => {
    const held = atDecision({ quorum: { seats: 5 } });
    expect(() => puts(held)).toThrow(
      refusal('illegal_move', { quorum: ['4 of 9 seats are there: too few to decide'] }),
    );
    const lost = atDecision({ quorum: { seats: 4 } });
    puts(lost);
    calls(lost);
    lost.minute = 9;
    lost.does(checkOut, { personId: 'City' });
    expect(() => adopts(lost)).toThrow(refusal('illegal_move'));
  });

  it('P5 does not change any more once it is adopted', () => {
    const held = atDecision();
    puts(held);
    calls(held);
    held.minute = 1;
    adopts(held);
    expect(() => puts(held)).toThrow(refusal('illegal_move'));
    expect(() => answers(held, 'health')).toThrow(refusal('illegal_move'));
    expect(() => held.does(draftDecision, { decisionId: 'd', itemId: 'rule' })).toThrow(refusal('illegal_move'));
  });

  it('P6 is one of a block: an item that is taken out leaves the rest', () => {
    const ids = ['one', 'two', 'three', 'four'];
    const held = new HeldMeeting(aMeeting(ids.map((id) => anItem(id, { kind: 'decision', consent: true }))));
    held.view.decisions = ids.map((id) => aDecision(`d-${id}`, id));
    held.does(openMeeting, {});
    held.does(checkIn, { personId: 'Health', seat: 'health', mode: 'room' });
    const decisionIds = ids.map((id) => `d-${id}`);
    held.does(putDecisions, { ...held.chair, decisionIds, block: true });
    held.does(callObjections, { ...held.chair, decisionIds });
    expect([held.does(pullFromBlock, { itemId: 'two' }), held.does(pullFromBlock, { itemId: 'two' })]).toEqual([
      ['consent.pulled'],
      [],
    ]);
    held.minute = 1;
    for (const decisionId of decisionIds.filter((id) => id !== 'd-two'))
      held.does(adoptDecision, { ...held.chair, decisionId, ...NUMBERED });
    expect(held.view.decisions.map(({ status }) => status)).toEqual([
      'adopted_by_consent',
      'draft',
      'adopted_by_consent',
      'adopted_by_consent',
    ]);
    expect(held.item('two')).toMatchObject({ consent: false, status: 'scheduled' });
    // What was agreed to in the block does not come to the next meeting; what was taken out of it does.
    expect(closes(held).carried.items.map(({ fromItemId }) => fromItemId)).toEqual(['two']);
  });
});
