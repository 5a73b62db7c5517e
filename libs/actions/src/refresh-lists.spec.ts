import { expect, it } from '@jest/globals';
import { personStream } from '#libs/domain';
import type { PendingEvent } from '#libs/kernel';
import { refreshLists } from './refresh-lists.js';

const changed = (person: string, ...ids: string[]): PendingEvent => ({
  stream: personStream(person),
  type: 'list.changed',
  data: { list: 'actions', ids },
  words: undefined,
});

it('tells each person once of all that changed together', () => {
  const { together } = refreshLists('refresh-lists-when-action-changed', 'case');
  const told = [changed('ana', 'one'), changed('ben', 'one'), changed('ana', 'two'), changed('ana', 'one')];
  expect(together!(told)).toEqual([changed('ana', 'one', 'two'), changed('ben', 'one')]);
});
