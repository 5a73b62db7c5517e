import type { Referred } from './referred.js';
import { planShortCases } from './short-cases.js';
import { TOLD } from './told.js';

const planned = planShortCases();

/** Short cases, each of a few referrals. */
export const SHORT_CASES = planned.cases;

/** All referrals of the demonstration, by the handle of their case. */
export const REFERRED: ReadonlyMap<string, Referred[]> = new Map([
  ...planned.referred,
  ...[...new Set(TOLD.map(({ of }) => of))].map((handle): [string, Referred[]] => [
    handle,
    TOLD.filter(({ of }) => of === handle),
  ]),
]);
