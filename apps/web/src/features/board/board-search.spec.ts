import { describe, expect, it } from '@jest/globals';
import { boardSearch, isFiltered, soughtBy } from './board-search.js';

const AGENCY = '01992abc-0def-7000-8000-000000000001';

describe('the address of the board', () => {
  it('is understood as far as it makes sense', () => {
    expect(boardSearch({})).toEqual({});
    expect(boardSearch({ view: 'stages', agency: 'us', stage: 'linked', ours: 'yes', late: 1, column: 3 })).toEqual({});
    expect(boardSearch({ view: 'holders', agency: AGENCY, stage: 'linkage', late: true, urgent: 'true' })).toEqual({
      view: 'holders',
      agency: AGENCY,
      late: true,
      urgent: true,
    });
    expect(boardSearch({ stage: 'linkage', column: 'screening' })).toEqual({ stage: 'linkage', column: 'screening' });
  });

  it('asks the server for what it says, and for no column of a narrow screen', () => {
    expect(soughtBy(boardSearch({ column: 'screening' }))).toEqual({ view: 'stages' });
    expect(soughtBy(boardSearch({ view: 'actions', late: true, ours: true }))).toEqual({
      view: 'actions',
      overdue: true,
      ours: true,
    });
  });

  it('leaves something out or shows all', () => {
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ view: 'holders', column: 'coordination' })).toBe(false);
    expect(isFiltered({ late: true })).toBe(true);
    expect(isFiltered({ agency: AGENCY })).toBe(true);
  });
});
