import { describe, expect, it } from '@jest/globals';
import type { ClosingRow } from '#libs/domain';
import { absencesAhead, closingsAhead, closingsOver, holidaysAhead, isAwayThen } from './ahead.js';

const TODAY = '2026-11-28';
const closing = (name: string, first: string, last: string, more: Partial<ClosingRow> = {}): ClosingRow => ({
  agencyId: null,
  first,
  last,
  name,
  holiday: false,
  ...more,
});
const view = {
  closings: [
    closing('Over', '2026-11-20', '2026-11-27'),
    closing('Until today', '2026-11-20', TODAY),
    closing('Inventory', '2027-01-04', '2027-01-05', { agencyId: 'health' }),
    closing('Christmas Day', '2026-12-25', '2026-12-25', { holiday: true }),
    closing('Ochi Day', '2027-10-28', '2027-10-28', { holiday: true }),
    closing('Christmas in a year', '2027-12-25', '2027-12-25', { holiday: true }),
  ],
  absences: [
    { id: '1', personId: 'ana', first: '2026-11-20', last: '2026-11-27', deputyId: null },
    { id: '2', personId: 'ana', first: '2026-12-01', last: '2026-12-04', deputyId: 'ben' },
    { id: '3', personId: 'carla', first: '2026-12-01', last: '2026-12-04', deputyId: null },
  ],
};
const names = (rows: ClosingRow[]): string[] => rows.map(({ name }) => name);

describe('what lies ahead in a calendar', () => {
  it('is what the table or the agency is closed for, without public holidays and what is over', () => {
    expect(names(closingsAhead(view, null, TODAY))).toEqual(['Until today']);
    expect(names(closingsAhead(view, 'health', TODAY))).toEqual(['Inventory']);
    expect(names(closingsOver(view, null, TODAY))).toEqual(['Over']);
  });

  it('are the public holidays of twelve months', () => {
    expect(names(holidaysAhead(view, TODAY))).toEqual(['Christmas Day', 'Ochi Day']);
  });

  it('are the days on which these people are away', () => {
    expect(absencesAhead(view, new Set(['ana', 'ben']), TODAY).map(({ id }) => id)).toEqual(['2']);
  });

  it('says of who is to stand in whether they are away in these days themselves', () => {
    expect(isAwayThen(view, 'ana', '2026-12-04', '2026-12-09')).toBe(true);
    expect(isAwayThen(view, 'ana', '2026-12-05', '2026-12-09')).toBe(false);
    expect(isAwayThen(view, 'ben', '2026-12-01', '2026-12-02')).toBe(false);
  });
});
