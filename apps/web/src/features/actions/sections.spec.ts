import { describe, expect, it } from '@jest/globals';
import { type ActionStatus, instantOf } from '#libs/domain';
import { countPressing, inSections, sectionOf } from './sections.js';

const US = 'our-agency';
/** A Wednesday. */
const NOW = Date.parse('2026-12-02T10:00:00Z');

const line = (id: string, date: string, status: ActionStatus = 'accepted', more: object = {}) => {
  const due = { date, time: '16:00', zone: 'Europe/Athens' };
  const dueAt = new Date(instantOf(due)).toISOString();
  return { id, status, due, dueAt, offeredToId: null, holderId: null, helperIds: [] as string[], ...more };
};

describe('the sections of a list of actions', () => {
  it('show what is late first, then this week up to Sunday, then later, and apart what waits for an answer', () => {
    const lines = [
      line('next-monday', '2026-12-07'),
      line('sunday', '2026-12-06'),
      line('yesterday', '2026-12-01'),
      line('last-month', '2026-11-10'),
      line('claimed', '2026-11-20', 'done'),
      line('offered', '2026-12-03', 'assigned', { offeredToId: US }),
    ];
    expect(inSections(lines, US, NOW).map(({ name, lines: those }) => [name, those.map(({ id }) => id)])).toEqual([
      ['late', ['last-month', 'yesterday']],
      ['week', ['sunday']],
      ['later', ['next-monday']],
      ['waiting', ['claimed', 'offered']],
    ]);
  });

  it('leave with us what we offered to others: it is still ours to do', () => {
    expect(sectionOf(line('x', '2026-12-03', 'accepted', { offeredToId: 'another' }), US, NOW)).toBe('week');
  });

  it('take the last minute of Sunday where it was promised, wherever it is read', () => {
    const due = { date: '2026-12-06', zone: 'Pacific/Auckland' };
    expect(sectionOf({ ...line('x', '2026-12-06'), due }, US, NOW)).toBe('week');
    const monday = { ...due, date: '2026-12-07' };
    expect(sectionOf({ ...line('x', '2026-12-07'), due: monday }, US, NOW)).toBe('later');
  });
});

it('the number in the navigation counts what is late or due today, and nothing that waits for others', () => {
  const lines = [
    line('late', '2026-12-01'),
    line('today', '2026-12-02'),
    line('tomorrow', '2026-12-03'),
    line('claimed', '2026-12-01', 'done'),
  ];
  expect(countPressing(lines, US, NOW)).toBe(2);
});
