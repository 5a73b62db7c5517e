import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '#libs/domain';
import { togetherOnStreams } from './together.js';

const due = (...said: string[]) => said.map((one) => ({ subjectId: one, stream: `case/${one[0]}` as StreamName }));

describe('what is due at once', () => {
  it('is fired together where it is of one case, in the order in which it came due', () => {
    expect(togetherOnStreams(due('b1', 'a1', 'b2', 'a2'), 50)).toEqual([[['b1', 'b2']], [['a1', 'a2']]]);
  });

  it('is fired in several turns where it is much', () => {
    expect(togetherOnStreams(due('a1', 'a2', 'a3', 'b1', 'a4', 'a5'), 2)).toEqual([
      [['a1', 'a2'], ['a3', 'a4'], ['a5']],
      [['b1']],
    ]);
  });

  it('is nothing where nothing is', () => {
    expect(togetherOnStreams([], 50)).toEqual([]);
  });
});
