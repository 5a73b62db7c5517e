import { describe, expect, it } from '@jest/globals';
import type { ActionStatus } from './action.status.js';
import { ACTION_STATUSES } from './action.status.js';
import { answersFor } from './answer.js';

describe('what can be answered from a letter', () => {
  it('is everything while nobody took it on', () => {
    expect(answersFor('assigned', 'normal')).toEqual(['accept', 'finish', 'assure', 'move', 'snooze']);
  });

  it.each(['accepted', 'in_progress', 'blocked'] as const)('is all but taking it on once it is %s', (status) => {
    expect(answersFor(status, 'urgent')).toEqual(['finish', 'assure', 'move', 'snooze']);
  });

  it('is not to wait, where it is about life or safety', () => {
    expect(answersFor('accepted', 'life_or_safety')).toEqual(['finish', 'assure', 'move']);
  });

  it('is nothing where nobody is reminded', () => {
    const quiet = (Object.keys(ACTION_STATUSES) as ActionStatus[]).filter((status) => !ACTION_STATUSES[status].reminds);
    expect(quiet.flatMap((status) => answersFor(status, 'normal'))).toEqual([]);
  });
});
