import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PAGE_MAX, Refusal } from '#libs/domain';
import { parsePlace } from './journal-reader.js';

const wrong = (raw: Record<string, unknown>): string[] => {
  try {
    parsePlace(raw);
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fields ?? {});
    throw error;
  }
  return [];
};

describe('the place of a page', () => {
  it('is a number or a number written out, as a query has it', () => {
    expect(parsePlace({ after: '0', limit: '200' })).toEqual({ after: 0, before: undefined, limit: 200 });
    expect(parsePlace({ before: 1 })).toEqual({ after: undefined, before: 1, limit: undefined });
    expect(parsePlace({})).toEqual({ after: undefined, before: undefined, limit: undefined });
    expect(parsePlace({ after: Number.MAX_SAFE_INTEGER }).after).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each<unknown>([
    -1,
    0.5,
    NaN,
    Infinity,
    -Infinity,
    Number.MAX_SAFE_INTEGER + 1,
    1e21,
    '-1',
    '1.5',
    '1e3',
    '0x1',
    ' 1',
    '1 ',
    '',
    '９',
    '1'.repeat(17),
    '9007199254740993',
    null,
    true,
    {},
    [],
    ['1'],
    ['1', '2'],
    10n,
    { valueOf: () => 1 },
  ])('is not %p', (value) => {
    expect(wrong({ after: value })).toEqual(['after']);
    expect(wrong({ before: value })).toEqual(['before']);
    expect(wrong({ limit: value })).toEqual(['limit']);
  });

  it('is on one side, and no page is longer than the longest', () => {
    expect(wrong({ after: 1, before: 2 })).toEqual(['before']);
    expect(wrong({ limit: 0 })).toEqual(['limit']);
    expect(wrong({ limit: PAGE_MAX + 1 })).toEqual(['limit']);
    expect(wrong({ before: 0 })).toEqual(['before']);
  });

  it('is a safe number or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (after, before, limit) => {
        if (wrong({ after, before, limit }).length) return;
        for (const value of Object.values(parsePlace({ after, before, limit })))
          expect(value === undefined || Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });
});
