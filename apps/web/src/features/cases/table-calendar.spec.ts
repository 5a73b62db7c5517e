import { describe, expect, it } from '@jest/globals';
import type { CalendarView } from '#libs/domain';
import { tableCalendar } from './table-calendar.js';

const closing = (agencyId: string | null, first: string, last: string) => ({
  agencyId,
  first,
  last,
  name: 'closed',
  holiday: false,
});
const VIEW: CalendarView = {
  zone: 'Europe/Athens',
  weekdays: [1, 2, 3, 4],
  from: '08:00',
  to: '14:00',
  country: null,
  closings: [closing(null, '2026-12-24', '2026-12-26'), closing('shelter', '2026-12-31', '2026-12-31')],
  absences: [],
  quiet: { zone: 'Europe/Athens', from: '21:00', to: '07:00', freeDays: true },
};

describe('when an agency of the table works', () => {
  it('is when the table does, without the days on which either is closed', () => {
    const { closed, ...hours } = tableCalendar('Europe/Athens', VIEW, 'shelter');
    expect(hours).toEqual({ zone: 'Europe/Athens', weekdays: [1, 2, 3, 4], from: '08:00', to: '14:00' });
    expect([...closed]).toEqual(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31']);
    expect([...tableCalendar('Europe/Athens', VIEW, 'health').closed]).toHaveLength(3);
  });

  it('is an ordinary week while that is not known', () => {
    expect(tableCalendar('UTC', null, null)).toMatchObject({ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' });
  });
});
