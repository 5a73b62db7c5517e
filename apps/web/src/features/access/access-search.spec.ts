import { describe, expect, it } from '@jest/globals';
import { accessSearch, accessSought } from './access-search.js';

const ID = '7d9f6d1e-4a2b-4c3d-9e8f-000000000001';

describe('what is looked for in the log', () => {
  it('stands in the address as ids, codes and days, and nothing else of it is understood', () => {
    expect(accessSearch({ case: ID, purpose: 'TREAT', from: '2026-11-01', word: 'x' })).toEqual({
      case: ID,
      person: undefined,
      agency: undefined,
      purpose: 'TREAT',
      from: '2026-11-01',
      to: undefined,
    });
    const nothing = accessSearch({ case: 'Nikos', person: 5, agency: '', purpose: 'BTG', from: 'yesterday', to: null });
    expect(Object.values(nothing).filter(Boolean)).toEqual([]);
  });

  it('is asked for by the days of the table, both whole', () => {
    expect(accessSought({ person: ID, from: '2026-11-01', to: '2026-11-01' }, 'Europe/Athens')).toEqual({
      personId: ID,
      from: '2026-10-31T22:00:00.000Z',
      to: '2026-11-01T22:00:00.000Z',
    });
    expect(accessSought({}, 'UTC')).toEqual({});
  });
});
