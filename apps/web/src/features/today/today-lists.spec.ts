import { expect, it } from '@jest/globals';
import type { ActionRow } from '#libs/domain';
import { isLate, waitsForAgency, waitsForMe } from './today-lists.js';

const NOW = Date.parse('2027-03-10T10:00:00Z');
const line = (id: string, day: string, more: Partial<ActionRow> = {}) => ({
  id,
  status: 'accepted' as const,
  due: { date: day, zone: 'UTC' },
  dueAt: `${day}T23:00:00.000Z`,
  holderId: 'colleague',
  helperIds: [],
  offeredToId: null,
  ownerAgencyId: 'us',
  askedById: 'others',
  ...more,
});
const ids = (lines: { id: string }[]) => lines.map(({ id }) => id);

it('what waits for me begins with what is late, and has nothing of what others are to answer', () => {
  const mine = [
    line('later', '2027-03-20'),
    line('late', '2027-03-09'),
    line('said done', '2027-03-01', { status: 'done' }),
  ];
  expect(ids(waitsForMe(mine, 'us'))).toEqual(['late', 'later']);
  expect(mine.map((one) => isLate(one, NOW))).toEqual([false, true, false]);
});

it('my agency is waited for by whom it is to answer, by what nobody does, and by what is late', () => {
  const ours = [
    line('held, ahead', '2027-03-20'),
    line('held, late', '2027-03-09'),
    line('nobody', '2027-03-21', { holderId: null }),
    line('offered', '2027-03-22', { ownerAgencyId: 'others', offeredToId: 'us' }),
    line('to confirm', '2027-03-23', { ownerAgencyId: 'others', askedById: 'us', status: 'done' }),
    line('we said it is done', '2027-03-24', { status: 'done' }),
    line('mine, late', '2027-03-08'),
  ];
  expect(ids(waitsForAgency(ours, new Set(['mine, late']), 'us', NOW))).toEqual([
    'held, late',
    'nobody',
    'offered',
    'to confirm',
  ]);
});
