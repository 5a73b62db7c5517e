import { describe, expect, it } from '@jest/globals';
import { caseStream, type WireEvent } from '#libs/domain';
import { between, lastNumber, numbered, numberOf, renumbered } from './log-numbers.js';
import { rowKey } from './thread.js';

const CASE = caseStream('00000000-0000-4000-8000-000000000001');
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => ({ stream: CASE, event: { seq: from + place } as WireEvent }));
const key = (seq: number) => rowKey(CASE, seq);

describe('the numbers of the lines', () => {
  it('stay with them while lines come at both ends', () => {
    const begin = numbered(lines(51, 60));
    const more = renumbered(renumbered(begin, lines(51, 62)), lines(41, 62));
    expect(more.first).toBe(-9);
    expect(lastNumber(more)).toBe(12);
    for (const seq of [51, 60]) expect(numberOf(more, key(seq))).toBe(numberOf(begin, key(seq)));
    expect(numberOf(more, key(99))).toBeNull();
    expect(between(more, -1, 1).map(({ event }) => event.seq)).toEqual([49, 50, 51]);
  });

  it('begin anew when nothing of what was there is left', () => {
    expect(renumbered(numbered(lines(1, 5)), lines(700, 705))).toMatchObject({ first: 1 });
    expect(renumbered(numbered([]), lines(1, 2))).toMatchObject({ first: 1 });
    expect(lastNumber(numbered([]))).toBe(0);
  });
});
