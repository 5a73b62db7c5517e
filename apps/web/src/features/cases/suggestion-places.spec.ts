import { describe, expect, it } from '@jest/globals';
import { changeBetween, moved } from './suggestion-places.js';

const TEXT = 'He was a no-show on Friday.';
const SUGGESTION = { start: 9, end: 16, found: 'no-show', instead: ['could not be met'] };

describe('a suggestion below the field', () => {
  it('moves with its word while somebody writes before or after it', () => {
    expect(moved([SUGGESTION], TEXT, `Yes. ${TEXT}`)).toEqual([{ ...SUGGESTION, start: 14, end: 21 }]);
    expect(moved([SUGGESTION], TEXT, `${TEXT} We go on.`)).toEqual([SUGGESTION]);
  });

  it('goes when its word is written otherwise', () => {
    expect(moved([SUGGESTION], TEXT, 'He was a no-shows on Friday.')).toEqual([{ ...SUGGESTION }]);
    expect(moved([SUGGESTION], TEXT, 'He was a nobody-show on Friday.')).toEqual([]);
    expect(moved([SUGGESTION], TEXT, '')).toEqual([]);
  });

  it('changes no more of the text than it says', () => {
    expect(changeBetween(TEXT, 'He was away on Friday.')).toMatchObject({ start: 8, words: 'way' });
    expect(changeBetween('a bad day', 'a day')).toEqual({ start: 2, end: 6, words: '', select: [2, 2] });
  });
});
