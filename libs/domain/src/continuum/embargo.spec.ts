import { describe, expect, it } from '@jest/globals';
import { EMBARGO_MS, isUnderEmbargo, outOfEmbargo } from './embargo.js';

describe('a new file', () => {
  it('is kept back for seven days, to the moment', () => {
    expect(isUnderEmbargo(1_000, 1_000)).toBe(true);
    expect(isUnderEmbargo(1_000, 999 + EMBARGO_MS)).toBe(true);
    expect(isUnderEmbargo(1_000, 1_000 + EMBARGO_MS)).toBe(false);
    // A clock that was set back makes nothing older.
    expect(isUnderEmbargo(1_000, 0)).toBe(true);
  });

  it('takes its lines out of what leaves, and no others; one that nobody knows of stays', () => {
    const lines = ['new', 'old', null, 'unknown'].map((caseId) => ({ caseId }));
    const opened = new Map([
      ['new', EMBARGO_MS],
      ['old', 0],
    ]);
    expect(outOfEmbargo(lines, opened, EMBARGO_MS + 1)).toEqual([{ caseId: 'old' }, { caseId: null }]);
  });
});
