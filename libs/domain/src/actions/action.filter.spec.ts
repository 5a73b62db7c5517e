import { expect, it } from '@jest/globals';
import { filterActions } from './action.filter.js';
import type { ActionStatus } from './action.status.js';

const line = (id: string, status: ActionStatus, holderId: string | null, helperIds: string[] = []) => ({
  id,
  status,
  holderId,
  helperIds,
});

it('a filter by person finds who holds it, who helps, and what nobody holds', () => {
  const lines = [
    line('hers', 'accepted', 'eleni'),
    line('helped', 'assigned', 'ben', ['eleni']),
    line('free', 'assigned', null),
  ];
  const ids = (filter: Parameters<typeof filterActions>[1]) => filterActions(lines, filter).map(({ id }) => id);
  expect(ids({ person: 'eleni' })).toEqual(['hers', 'helped']);
  expect(ids({ person: 'nobody' })).toEqual(['free']);
  expect(ids({ status: 'assigned', person: 'eleni' })).toEqual(['helped']);
  expect(ids({})).toHaveLength(3);
});
