import { describe, expect, it } from '@jest/globals';
import { type ChangeWay, type EarlierDecision, refuseUnchangeable, standingOf } from './decision-changes.js';
import type { DecisionStatus } from './decision.status.js';
import { linksOf, type SeriesDecision } from './series-decisions.js';

const stands = (status: DecisionStatus, ...changedBy: ChangeWay[]): EarlierDecision => ({
  decisionId: 'old',
  status,
  changedBy,
});
const refusing = (earlier: EarlierDecision[], ids = ['old']) =>
  expect(() =>
    refuseUnchangeable(
      ids.map((decisionId) => ({ decisionId, how: 'amends' })),
      earlier,
    ),
  );
const refusal = (why: string) =>
  expect.objectContaining({ code: 'illegal_move', fields: { changes: [expect.stringContaining(why)] } });

describe('an earlier decision that a later one changes', () => {
  it('P5 stands as its meeting left it, and then as later ones say; nothing comes after its end', () => {
    expect(standingOf(stands('adopted_by_vote'))).toBe('adopted_by_vote');
    expect(standingOf(stands('adopted_by_consent', 'amends', 'amends'))).toBe('amended');
    expect(standingOf(stands('adopted_by_consent', 'amends', 'supersedes', 'amends'))).toBe('superseded');
    expect(standingOf(stands('adopted_with_reservations', 'rescinds'))).toBe('rescinded');
    expect(standingOf(stands('not_adopted', 'rescinds'))).toBe('not_adopted');
  });

  it('P5 can be changed as long as it holds, and by its own series alone', () => {
    for (const one of [stands('adopted_by_consent'), stands('adopted_by_vote', 'amends')])
      refusing([one]).not.toThrow();
    refusing([stands('put')]).toThrow(refusal('not adopted'));
    refusing([stands('not_adopted')]).toThrow(refusal('not adopted'));
    refusing([stands('adopted_by_consent', 'supersedes')]).toThrow(refusal('already'));
    refusing([stands('adopted_by_consent', 'rescinds')]).toThrow(refusal('already'));
    // Of another series nothing is known here.
    refusing([]).toThrow(refusal('this series'));
    refusing([stands('adopted_by_consent')], ['old', 'old']).toThrow(refusal('twice'));
  });

  it('P5 is tied to the later one both ways', () => {
    const made = (decisionId: string, more: Partial<SeriesDecision> = {}): SeriesDecision => ({
      decisionId,
      meetingId: 'a meeting',
      on: '2027-03-09',
      number: decisionId,
      status: 'adopted_by_consent',
      text: null,
      ...more,
    });
    const [old, other] = [made('old'), made('other')];
    const later = made('later', { changes: [{ decisionId: 'old', how: 'supersedes' }] });
    const all = [old, other, later];
    expect(linksOf(old, all)).toEqual({
      changes: [],
      changedBy: [{ how: 'supersedes', other: later }],
      standing: 'superseded',
    });
    expect(linksOf(later, all)).toEqual({
      changes: [{ how: 'supersedes', other: old }],
      changedBy: [],
      standing: 'adopted_by_consent',
    });
    expect(linksOf(other, all)).toEqual({ changes: [], changedBy: [], standing: 'adopted_by_consent' });
  });
});
