import { describe, expect, it } from '@jest/globals';
import { canonicalUic } from './uic.js';

describe('a code of another programme', () => {
  it.each([
    ['047-12-3-ab-0091', '047123AB0091'],
    ['047 12 3 AB 0091', '047123AB0091'],
    ['047/12/3/Ab/0091', '047123AB0091'],
    ['  047.12.3.áB.0091 ', '047123AB0091'],
    ['０４７１２３ＡＢ００９１', '047123AB0091'],
    ['ΑΒ12', 'AB12'],
    ['αβ12', 'AB12'],
    ['άβ12', 'AB12'],
    ['ΓΔ12', 'ΓΔ12'],
    ['o0o0', 'O0O0'],
    ['straße', 'STRASSE'],
  ])('is the same however it is typed: %s', (typed, canonical) => {
    expect(canonicalUic(typed)).toBe(canonical);
    // What was made so stays so.
    expect(canonicalUic(canonical)).toBe(canonical);
  });

  it('keeps apart what is not the same', () => {
    const codes = ['AB12', 'AB21', 'A812', 'ABI2', 'AB1Z', 'AB120'].map(canonicalUic);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(['', '   ', '---', 'AB1', '123', 'A'.repeat(41), 'ЖЖЖЖ', '四四四四', '💊💊💊💊'])('is none: %j', (typed) => {
    expect(canonicalUic(typed)).toBeNull();
  });
});
