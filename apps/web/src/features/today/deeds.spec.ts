import { expect, it } from '@jest/globals';
import { deedsInOrder } from './deeds.js';

it('what was done meanwhile is told in order, and the same twice in a row once', () => {
  const at = '2027-03-01T10:00:00.000Z';
  expect(
    deedsInOrder([
      { type: 'action.assigned', at },
      { type: 'action.moved', at },
      { type: 'action.moved', at },
      { type: 'action.assured', at },
    ]),
  ).toEqual(['assigned', 'moved', 'assured']);
});
