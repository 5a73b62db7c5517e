import { describe, expect, it } from '@jest/globals';
import { foldNeeds, type NeedEvent } from './need.fold.js';
import { moveNeed, NEED_STATES } from './need.status.js';

const AT = '2026-11-24T10:00:00.000Z';
const by = { person: 'ana', agency: 'health' };
const said = (seq: number, needId: string, words: string | null = 'A bed.'): NeedEvent => ({
  seq,
  type: 'need.said',
  at: AT,
  by,
  data: { needId, service: 'shelter', priority: 'urgent' },
  words,
});
const moved = (seq: number, needId: string): NeedEvent => ({
  seq,
  type: 'need.moved',
  at: AT,
  by,
  data: { needId, to: 'met' },
});
const need = { service: 'shelter', priority: 'urgent', state: 'open', words: 'A bed.' };

describe('what a person asks for', () => {
  it('stands in the order in which it was said, with how it stands', () => {
    const needs = [said(3, 'one'), said(4, 'two', null), moved(5, 'one'), moved(6, 'never said')].reduce(foldNeeds, []);
    expect(needs).toEqual([
      { ...need, id: 'one', saidSeq: 3, state: 'met' },
      { ...need, id: 'two', saidSeq: 4, words: null },
    ]);
  });

  it('can come to stand in any other way, and not as it stands', () => {
    for (const from of NEED_STATES)
      for (const to of NEED_STATES)
        if (from === to) expect(() => moveNeed(from, to)).toThrow();
        else expect(moveNeed(from, to)).toBe(to);
  });
});
