import { describe, expect, it } from '@jest/globals';
import { lookInLogOf, lookOf } from './look.js';

const id = '0b9e4f0a-0000-4000-8000-000000000001';

describe('what somebody looks for', () => {
  it('is the same in any order and spelling, on each page, and while they type', () => {
    const one = lookOf({ terms: ['Σπίτι', 'bread'], phrases: ['Two Words'] });
    const after = { at: '2026-11-01T00:00:00Z', stream: `case/${id}` as const, seq: 3 };
    expect(lookOf({ terms: ['BREAD', 'σπιτι'], phrases: ['two words'], begun: true, limit: 5, after })).toBe(one);
    expect(lookInLogOf('files', { caseId: id, before: '7' })).toBe(lookInLogOf('files', { caseId: id }));
  });

  it('is something else with another word, person, agency, case or day, and in another list', () => {
    const all = [
      lookOf({}),
      lookOf({ terms: ['a'] }),
      lookOf({ phrases: ['a'] }),
      lookOf({ terms: ['a', 'b'] }),
      lookOf({ from: id }),
      lookOf({ agency: id }),
      lookOf({ caseId: id }),
      lookOf({ before: '2026-11-01T00:00:00Z' }),
      lookInLogOf('files', {}),
      lookInLogOf('looks', {}),
      lookInLogOf('disclosures', {}),
      lookInLogOf('files', { caseId: id }),
      lookInLogOf('files', { personId: id }),
      lookInLogOf('files', { agencyId: id }),
      lookInLogOf('files', { purpose: 'COC' }),
      lookInLogOf('files', { from: '2026-11-01' }),
      lookInLogOf('files', { to: '2026-11-01' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
