import { describe, expect, it } from '@jest/globals';
import { aDecision, aMeeting, anItem, HeldMeeting, MINUTE, personOf } from '../model/a-meeting.js';
import type { MeetingRules } from '../meeting.view.js';
import { OBJECTIONS_WINDOW } from '../positions.js';
import { closeMeeting, unresolved } from './closing.js';
import { holdInquorate, openMeeting } from './course.js';
import {
  adoptDecision,
  answerDecision,
  type AnswersDecision,
  callObjections,
  draftDecision,
  pullFromBlock,
  putDecisions,
} from './decisions.js';
import { endItem, nextItem } from './items.js';
import { checkIn, checkOut, declareInterest } from './roll.js';

const refusal = (code: string, fields?: object) => expect.objectContaining({ code, ...(fields ? { fields } : {}) });
const FOUR = ['health', 'shelter', 'city', 'justice'];
const NUMBERED = { number: 'TABLE-2027-001', effectiveOn: '2027-03-10' };

/** A meeting at an item to be decided, with its text written. */
function atDecision(rules: Partial<MeetingRules> = {}) {
  const held = new HeldMeeting(aMeeting([anItem('rule', { kind: 'decision' }), anItem('later')]));
  Object.assign(held.view.meeting.rules, rules);
  held.does(openMeeting, {});
  for (const seat of FOUR) held.does(checkIn, { personId: personOf(seat), seat, mode: 'room' });
  held.does(nextItem, held.chair);
  held.does(draftDecision, { decisionId: 'd', itemId: 'rule' });
  return held;
}
const puts = (held: HeldMeeting) => held.does(putDecisions, { ...held.chair, decisionIds: ['d'] });
const calls = (held: HeldMeeting) => held.does(callObjections, { ...held.chair, decisionIds: ['d'] });
const adopts = (held: HeldMeeting, more: object = {}) =>
  held.does(adoptDecision, { ...held.chair, decisionId: 'd', ...NUMBERED, ...more });
const answers = (held: HeldMeeting, agencyId: string, more: Partial<AnswersDecision> = {}) =>
  held.does(
    answerDecision,
    { decisionId: 'd', version: 1, agencyId, position: 'consent', hasWords: false, ...more },
    personOf(agencyId),
  );

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
  });
});

describe('a meeting that ends', () => {
  const NEXT = {
    destination: { to: 'meeting', meetingId: 'next', startsAt: 1e12, noted: false },
    there: new Set<string>(),
  } as const;
  const closes = (held: HeldMeeting, choices: [string, 'decide' | 'park'][] = []) =>
    closeMeeting(held.view, { ...held.chair, choices: new Map(choices) }, held.doer('Chair'), NEXT);

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
