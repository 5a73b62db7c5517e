import { describe, expect, it } from '@jest/globals';
import { countedOn, countIn, tallyDays } from './tally-days.js';

describe('what is counted of people without a file', () => {
  const days = tallyDays([
    { on: '2026-11-20', kind: 'kit', count: 5 },
    { on: '2026-11-21', kind: 'contact', count: 7 },
    { on: '2026-11-20', kind: 'kit', count: 2 },
  ]);

  it('stands by day, the latest first, with every kind', () => {
    expect(days).toEqual([
      { on: '2026-11-21', counts: { contact: 7, test: 0, kit: 0 } },
      { on: '2026-11-20', counts: { contact: 0, test: 0, kit: 7 } },
    ]);
    expect(countedOn(days, '2026-11-20')).toEqual([{ kind: 'kit', count: 7 }]);
    expect(countedOn(days, '2026-11-19')).toEqual([]);
  });

  it('is a whole number that can be counted at once', () => {
    expect([' 1', '500', '007'].map(countIn)).toEqual([1, 500, 7]);
    for (const typed of ['', '0', '501', '1.5', '-2', 'many', '1e2']) expect(countIn(typed)).toBeNull();
  });
});
