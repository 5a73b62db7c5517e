import { describe, expect, it } from '@jest/globals';
import { ENTRY_KINDS, type EntryView } from '#libs/domain';
import { begunEntry, entryFault, entryInput, KIND_GROUPS } from './entry-draft.js';

const TODAY = '2026-11-20';

describe('an entry as it is written', () => {
  it('is sent with what was filled in, and nothing besides', () => {
    const draft = { ...begunEntry(TODAY), kind: 'test' as const };
    expect(entryInput(draft, 'e')).toEqual({ entryId: 'e', kind: 'test', on: TODAY, label: 'N' });
    expect(entryInput({ ...draft, service: 'screening', words: ' Told. ' }, 'e', 'wrong')).toEqual({
      entryId: 'e',
      kind: 'test',
      on: TODAY,
      label: 'N',
      service: 'screening',
      words: 'Told.',
      replaces: 'wrong',
    });
  });

  it('begins with what was wrong where that is corrected', () => {
    const wrong = { kind: 'kit', on: '2026-11-01', label: 'ETH', service: null, words: 'Two.' } as EntryView;
    expect(begunEntry(TODAY, wrong)).toEqual({
      kind: 'kit',
      on: '2026-11-01',
      label: 'ETH',
      service: '',
      words: 'Two.',
    });
  });

  it('lacks what it was, and no day that is still to come is taken', () => {
    expect(entryFault(begunEntry(TODAY), TODAY)).toBe('kind');
    for (const on of ['', '2026-11-21'])
      expect(entryFault({ ...begunEntry(TODAY), kind: 'kit', on }, TODAY)).toBe('on');
    expect(entryFault({ ...begunEntry(TODAY), kind: 'kit' }, TODAY)).toBeNull();
  });

  it('is of one of the kinds, each of which stands in one group', () => {
    const kinds = KIND_GROUPS.flatMap((group) => group.kinds);
    expect(kinds.toSorted()).toEqual(Object.keys(ENTRY_KINDS).sort());
    expect(KIND_GROUPS.map(({ stage }) => stage)).toEqual([
      'contact',
      'harm_reduction',
      'screening',
      'treatment_start',
      'treatment_stay',
      'recovery_support',
      'social_inclusion',
      'other',
    ]);
  });
});
