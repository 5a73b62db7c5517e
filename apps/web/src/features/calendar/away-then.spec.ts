import { expect, it } from '@jest/globals';
import { awayOn } from './away-then.js';

it('somebody is away from the first day to the last one, both included, and nobody else is', () => {
  const absence = { id: 'a', personId: 'ana', first: '2027-03-01', last: '2027-03-05', deputyId: null };
  const on = (day: string, personId = 'ana') => awayOn([absence], personId, day)?.id;
  expect(['2027-02-28', '2027-03-01', '2027-03-05', '2027-03-06'].map((day) => on(day))).toEqual([
    undefined,
    'a',
    'a',
    undefined,
  ]);
  expect(on('2027-03-03', 'bo')).toBeUndefined();
});
