import { expect, it } from '@jest/globals';
import type { ShareView } from '#libs/domain';
import { daysLeft, endsSoon } from './ends-soon.js';

const DAY = 86_400_000;
const share = {
  controllerAgencyId: 'health',
  recipientAgencyId: 'shelter',
  legalBasis: 'consent',
  fromAt: 0,
  untilAt: 90 * DAY,
  suspended: false,
  confirmedBy: null,
  revokedAt: null,
} as unknown as ShareView;

it('is spoken of from fourteen days before its end until then, to the agency that tells, unless it was taken back', () => {
  expect([75, 76, 89, 90].map((day) => endsSoon(share, 'health', day * DAY))).toEqual([false, true, true, false]);
  expect(endsSoon(share, 'shelter', 80 * DAY)).toBe(false);
  expect(endsSoon({ ...share, revokedAt: '1970-01-02T00:00:00.000Z' }, 'health', 80 * DAY)).toBe(false);
  expect([76, 89.5].map((day) => daysLeft(share, day * DAY))).toEqual([14, 0]);
});
