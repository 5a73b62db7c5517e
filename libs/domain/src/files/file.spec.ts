import { describe, expect, it } from '@jest/globals';
import { REFUSALS } from '../errors.js';
import { FILE_TYPES } from './file.js';
import { FILE_TROUBLES, type FileTrouble, fileTroubleOf, refuseFile } from './file.troubles.js';

const troubles = Object.keys(FILE_TROUBLES) as FileTrouble[];

describe('a file that is not taken', () => {
  it.each(troubles)('is told why, and the page knows it again: %s', (trouble) => {
    const refusal = refuseFile(trouble);
    expect(REFUSALS).toHaveProperty(refusal.code);
    expect(fileTroubleOf(refusal.answer())).toBe(trouble);
  });

  it('is never told two things by one sentence', () => {
    expect(new Set(troubles.map((trouble) => FILE_TROUBLES[trouble].says)).size).toBe(troubles.length);
  });

  it('for another reason than itself is told that reason', () => {
    expect(fileTroubleOf({ error: { code: 'not_found', status: 404, sentence: '' } })).toBeUndefined();
  });
});

describe('the types of files', () => {
  it('have an ending of small letters each, and nothing that a browser would run', () => {
    for (const [type, { ending }] of Object.entries(FILE_TYPES)) {
      expect(ending).toMatch(/^[a-z]{3,4}$/);
      expect(type).not.toMatch(/html|svg|xml$|script/);
    }
  });
});
