import { describe, expect, it } from '@jest/globals';
import type { WireEvent } from '#libs/domain';
import { logRows, slice } from './log-rows.js';

const said = (seq: number, at: string, person = 'maria'): WireEvent => ({
  seq,
  type: 'message.posted',
  at: new Date(at).toISOString(),
  by: { person, agency: 'a' },
  data: {},
  words: 'words',
});

describe('the lines of a log', () => {
  const events = [
    said(1, '2026-10-12T10:00'),
    said(2, '2026-10-12T10:03'),
    said(3, '2026-10-12T10:20'),
    said(4, '2026-10-12T10:21', 'petros'),
    said(5, '2026-10-13T09:00', 'petros'),
  ];

  it('puts together what one person says in a short while', () => {
    expect(logRows(events, undefined, 0).map((row) => row.goesOn)).toEqual([false, true, false, false, false]);
  });

  it('begins every day, and the first line drawn, with the day', () => {
    expect(logRows(events, undefined, 0).map((row) => row.newDay)).toEqual([true, false, false, false, true]);
    expect(logRows(events.slice(1), events[0], 0)[0]?.newDay).toBe(true);
  });

  it('draws one line before what is new, and begins a new group there', () => {
    const rows = logRows(events, undefined, 2);
    expect(rows.map((row) => row.firstNew)).toEqual([false, true, false, false, false]);
    expect(rows[1]?.goesOn).toBe(false);
  });

  it('cuts by numbers', () => {
    expect(slice(events, 2, 3).map((event) => event.seq)).toEqual([2, 3]);
    expect(slice(events.slice(2), 1, 4).map((event) => event.seq)).toEqual([3, 4]);
    expect(slice(events, 6, 5)).toEqual([]);
    expect(slice([], 1, 5)).toEqual([]);
  });
});
