import { describe, expect, it } from '@jest/globals';
import type { WireEvent } from '#libs/domain';
import { lastSaid, referralLines } from './referral-history.js';

const by = { person: 'ana', agency: 'health' };
const at = (ms: number): string => new Date(ms).toISOString();
const event = (seq: number, type: string, ms: number, data: object, more: object = {}): WireEvent =>
  ({ seq, type, at: at(ms), by, data, ...more }) as unknown as WireEvent;
const said = (
  seq: number,
  ms: number,
  what: string,
  words: string | null,
  more: { referralId?: string; step?: number } = {},
): WireEvent => event(seq, 'referral.said', ms, { referralId: 'r', what, ...more }, { words });

const own = [
  event(1, 'referral.drafted', 1000, {}),
  event(2, 'colleague.joined', 1500, {}),
  event(3, 'referral.moved', 60_000, { from: 'draft', now: { state: 'offered' } }),
  event(4, 'referral.moved', 120_000, { from: 'offered', now: { state: 'info_needed' } }),
];

describe('the history of a referral', () => {
  it('has what was typed with each step, the latest first', () => {
    const elsewhere = [
      said(7, 1003, 'about', 'A bed.'),
      said(8, 60_002, 'about', 'Another one.', { referralId: 'other' }),
      said(9, 120_004, 'question', 'A dog?'),
    ];
    expect(
      referralLines('r', own, elsewhere).map((line) => [line.event.seq, line.said.map(({ words }) => words)]),
    ).toEqual([
      [4, ['A dog?']],
      [3, []],
      [1, ['A bed.']],
    ]);
    expect(lastSaid('r', elsewhere, 'question')).toBe('A dog?');
    expect(lastSaid('r', elsewhere, 'answer')).toBeNull();
  });

  it('keeps what was typed in one breath with the step that it was typed with', () => {
    const quick = [
      event(1, 'referral.moved', 1000, { from: 'offered', now: { state: 'info_needed' } }),
      event(2, 'referral.moved', 1400, { from: 'info_needed', now: { state: 'acknowledged' } }),
      event(3, 'referral.moved', 1800, { from: 'acknowledged', now: { state: 'info_needed' } }),
    ];
    const elsewhere = [
      said(7, 1001, 'question', 'A dog?', { step: 1 }),
      said(8, 1401, 'answer', 'A small one.', { step: 2 }),
      said(9, 1801, 'question', 'How small?', { step: 3 }),
    ];
    expect(
      referralLines('r', quick, elsewhere).map((line) => [line.event.seq, line.said.map(({ words }) => words)]),
    ).toEqual([
      [3, ['How small?']],
      [2, ['A small one.']],
      [1, ['A dog?']],
    ]);
  });

  it('says once that somebody went along, and not again when they leave', () => {
    const along = (seq: number, askedAgencyId: string | null, accompanierAgencyId: string | null) =>
      event(seq, 'referral.accompanied', seq * 1000, { askedAgencyId, accompanierAgencyId });
    const seqs = (...events: WireEvent[]) => referralLines('r', events, []).map((line) => line.event.seq);
    expect(seqs(along(1, 'relief', null), along(2, null, 'relief'), along(3, null, 'relief'))).toEqual([2, 1]);
    expect(seqs(along(1, null, 'relief'), along(2, null, null), along(3, null, 'relief'))).toEqual([3, 2, 1]);
  });

  it('gives what belongs to no step that is shown a line of its own, erased or not', () => {
    const lines = referralLines('r', own, [said(9, 500_000, 'remark', null)]);
    expect(lines[0]).toMatchObject({ event: { type: 'referral.said' }, said: [{ what: 'remark', words: null }] });
  });
});
