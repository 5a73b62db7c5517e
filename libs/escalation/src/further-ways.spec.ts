import { expect, it } from '@jest/globals';
import type { RungAudience } from '#libs/domain';
import type { Recipient } from '#libs/ladders';
import { furtherWays } from './further-ways.js';

const told = (personId: string, agencyId: string, audience: RungAudience): Recipient => ({
  personId,
  agencyId,
  audience,
  hasAddress: true,
  quiet: { zone: 'UTC', from: '00:00', to: '00:00' },
  days: undefined,
});
const ana = told('ana', 'shelter', 'owner');
const ben = told('ben', 'shelter', 'liaison');
const chair = told('chair', 'clinic', 'chair');
const people = [chair, ana, ben];
const further = { push: new Set(['ben']), webhook: new Set(['shelter', 'clinic']) };

it('tells an agency’s system once, and the chair’s agency nothing', () => {
  expect(furtherWays(['app', 'mail'], ana, people, further)).toEqual(['app', 'mail', 'webhook']);
  expect(furtherWays(['app', 'mail'], ben, people, further)).toEqual(['app', 'mail', 'push']);
  expect(furtherWays(['app', 'mail', 'webhook'], chair, people, further)).toEqual(['app', 'mail']);
});

it('speaks no louder than the step does, and on what it names in any case', () => {
  expect(furtherWays(['app'], ben, [ben], further)).toEqual(['app']);
  expect(furtherWays(['app', 'push'], ana, [ana], further)).toEqual(['app', 'push']);
});
