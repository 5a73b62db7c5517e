import { describe, expect, it } from '@jest/globals';
import type { CalendarView } from '#libs/domain';
import { withAbsence, withClosings, withoutAbsence, withQuiet, withWeek } from './calendar-changes.js';

const closing = (name: string, first: string, agencyId: string | null, holiday = false) => ({
  agencyId,
  first,
  last: first,
  name,
  holiday,
});
const WEEK = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const NOW: CalendarView = {
  zone: 'Europe/Athens',
  ...WEEK,
  country: 'GR',
  closings: [
    closing('Ours', '2026-12-01', null),
    closing('Theirs', '2026-12-02', 'health'),
    closing('Christmas Day', '2026-12-25', null, true),
  ],
  absences: [{ id: '1', personId: 'ana', first: '2026-12-01', last: '2026-12-04', deputyId: null }],
  quiet: { zone: 'Europe/Athens', from: '21:00', to: '07:00', freeDays: true },
};
const names = ({ closings }: CalendarView): string[] => closings.map(({ name }) => name);

describe('a calendar that somebody changes', () => {
  it('keeps its holidays with its country, and has none of the country before', () => {
    expect(names(withWeek(NOW, { ...WEEK, to: '15:00', country: 'GR' }))).toContain('Christmas Day');
    const changed = withWeek(NOW, WEEK);
    expect(names(changed)).toEqual(['Ours', 'Theirs']);
    expect(changed.country).toBeNull();
  });

  it('is closed on exactly the days that were given, and those of others stay', () => {
    const days = [{ first: '2026-12-31', last: '2027-01-02', name: 'Inventory' }];
    expect(names(withClosings(NOW, null, days))).toEqual(['Theirs', 'Christmas Day', 'Inventory']);
    expect(names(withClosings(NOW, 'health', []))).toEqual(['Ours', 'Christmas Day']);
  });

  it('knows who is away under one id once, and no more when it is taken back', () => {
    const longer = { id: '1', personId: 'ana', first: '2026-12-01', last: '2026-12-09', deputyId: 'ben' };
    expect(withAbsence(NOW, longer).absences).toEqual([longer]);
    expect(withoutAbsence(NOW, '1').absences).toEqual([]);
  });

  it('leaves me in peace as I said, by the same clock', () => {
    const quiet = { from: '20:00', to: '08:00', freeDays: false };
    expect(withQuiet(NOW, quiet).quiet).toEqual({ zone: 'Europe/Athens', ...quiet });
  });
});
