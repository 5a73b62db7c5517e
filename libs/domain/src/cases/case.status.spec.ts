import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { CASE_STATUSES, type CaseStatus, moveCase } from './case.status.js';

const statuses = Object.keys(CASE_STATUSES) as CaseStatus[];
const nextOf = (status: CaseStatus): readonly CaseStatus[] => CASE_STATUSES[status].next;

describe('the table of statuses', () => {
  it('leads only to statuses that are in it', () => {
    for (const status of statuses) for (const next of nextOf(status)) expect(statuses).toContain(next);
  });

  it('leads from the first status to every other', () => {
    const reached = new Set<CaseStatus>(['open']);
    for (const status of reached) for (const next of nextOf(status)) reached.add(next);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('lets nobody talk where it leads nowhere', () => {
    for (const status of statuses) if (!nextOf(status).length) expect(CASE_STATUSES[status].takesMessages).toBe(false);
  });

  it.each(statuses.flatMap((from) => statuses.map((to): [CaseStatus, CaseStatus] => [from, to])))(
    'decides whether %s may become %s',
    (from, to) => {
      if (nextOf(from).includes(to)) expect(moveCase(from, to)).toBe(to);
      else expect(() => moveCase(from, to)).toThrow(new Refusal('illegal_move'));
    },
  );
});
