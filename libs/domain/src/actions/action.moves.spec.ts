import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTION_MOVES, ACTION_VERBS, canMove, moveAction } from './action.moves.js';
import { ACTION_STATUSES, type ActionStatus } from './action.status.js';

const STATUSES = Object.keys(ACTION_STATUSES) as ActionStatus[];

describe('the steps of an action', () => {
  it('refuse every one that is not in the table, from every status', () => {
    for (const status of STATUSES)
      for (const verb of ACTION_VERBS) {
        const legal = (ACTION_MOVES[verb].from as readonly ActionStatus[]).includes(status);
        expect([status, verb, canMove(status, verb)]).toEqual([status, verb, legal]);
        if (legal) expect(moveAction(status, verb)).toBe(ACTION_MOVES[verb].to);
        else expect(() => moveAction(status, verb)).toThrow(expect.objectContaining({ code: 'illegal_move' }));
      }
  });

  it('lead to every status but the one in which it begins, and out of every one that is open', () => {
    const reached = new Set<ActionStatus>(ACTION_VERBS.map((verb) => ACTION_MOVES[verb].to));
    expect(STATUSES.filter((status) => !reached.has(status))).toEqual(['proposed']);
    for (const status of STATUSES)
      expect([status, ACTION_VERBS.some((verb) => canMove(status, verb))]).toEqual([
        status,
        ACTION_STATUSES[status].open,
      ]);
  });

  it('verify nothing that was not claimed as done with a line of words, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTION_VERBS), { maxLength: 40 }), (verbs) => {
        let status: ActionStatus = 'proposed';
        for (const verb of verbs) {
          if (!canMove(status, verb)) continue;
          const before = status;
          status = moveAction(status, verb);
          if (status === 'verified') expect(before).toBe('done');
        }
      }),
    );
    expect(ACTION_MOVES.finish.words).toBe(true);
  });

  it('say why where somebody is left without what they counted on', () => {
    expect(ACTION_VERBS.filter((verb) => ACTION_MOVES[verb].words)).toEqual([
      'block',
      'decline',
      'finish',
      'return',
      'cancel',
    ]);
  });
});
