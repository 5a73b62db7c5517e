import { describe, expect, it } from '@jest/globals';
import type { AgencyView, PersonView, Standing } from '#libs/domain';
import { type Planned, previewReminders } from './reminder-preview.js';
import { tableCalendar } from './table-calendar.js';

const person = (id: string, ...standings: Standing[]): PersonView => ({ id, name: id, standings });
const agency = (id: string, ...people: PersonView[]): AgencyView => ({
  id,
  name: id,
  shortName: id,
  letters: 'XX',
  sector: 'health',
  people,
});
const SHELTER = agency(
  'shelter',
  person('ben', 'worker'),
  person('dora', 'liaison'),
  person('leo', 'lead'),
  person('away', 'deputy'),
);
const TABLE = [SHELTER, agency('municipality', person('chair', 'chair'))];
const CALENDAR = tableCalendar('Europe/Athens', null, null);
/** Monday 30 November, ten in Athens. */
const NOW = Date.parse('2026-11-30T08:00Z');

const planned = (more: Partial<Planned> = {}): Planned => ({
  due: { date: '2026-12-11', zone: 'Europe/Athens', time: '12:00' },
  priority: 'normal',
  agencyId: 'shelter',
  personId: 'ben',
  // The deputy does not read this case.
  seats: [{ agencyId: 'shelter', people: ['ben', 'dora', 'leo'] }],
  ...more,
});
const shown = (plan: Planned, table = TABLE) =>
  previewReminders(plan, CALENDAR, table, NOW).map(({ at, told, agenda }) => [
    at === null ? 'now' : new Date(at).toISOString().slice(0, 16),
    told.map(({ personId, audience }) => `${personId} as ${audience}`).join(),
    agenda,
  ]);

describe('who will be reminded, and when', () => {
  it('is first whoever holds it, then more and more, up to the chair and the next meeting', () => {
    expect(shown(planned())).toEqual([
      ['2026-12-08T10:00', 'ben as owner', false],
      ['2026-12-11T10:00', 'ben as owner,dora as liaison', false],
      ['2026-12-15T10:00', 'leo as lead', false],
      ['2026-12-18T10:00', 'chair as chair', true],
    ]);
  });

  it('is the agency’s contact while nobody holds it', () => {
    expect(shown(planned({ personId: null }))[0]).toEqual(['2026-12-08T10:00', 'dora as owner', false]);
  });

  it('begins at once when the first step lies behind already', () => {
    const due = { date: '2026-12-01', zone: 'Europe/Athens', time: '12:00' };
    expect(shown(planned({ due })).map(([at]) => at)).toEqual([
      'now',
      '2026-12-01T10:00',
      '2026-12-03T10:00',
      '2026-12-08T10:00',
    ]);
  });

  it('climbs in hours where it presses', () => {
    const due = { date: '2026-12-01', zone: 'Europe/Athens', time: '23:00' };
    expect(shown(planned({ due, priority: 'urgent' })).map(([at]) => at)).toEqual([
      '2026-12-01T18:00',
      '2026-12-01T21:00',
      '2026-12-01T23:00',
      '2026-12-02T02:00',
    ]);
  });

  it('hands on at once where a step finds nobody', () => {
    const seats = [{ agencyId: 'shelter', people: ['ben', 'dora'] }];
    expect(shown(planned({ seats }))).toEqual([
      ['2026-12-08T10:00', 'ben as owner', false],
      ['2026-12-11T10:00', 'ben as owner,dora as liaison', false],
      ['2026-12-15T10:00', 'chair as chair', true],
    ]);
    expect(shown(planned({ seats }), [SHELTER]).at(-1)).toEqual(['2026-12-15T10:00', '', true]);
  });
});
