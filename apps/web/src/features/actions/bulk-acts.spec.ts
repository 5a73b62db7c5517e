import { expect, it } from '@jest/globals';
import { begun, isOver, withEnded } from './bulk-acts.js';

it('a step with several names what failed, and is over when each has ended', () => {
  const refusal = { code: 'illegal_move', status: 409, sentence: 'It changed.' } as const;
  const [bed, call, walk] = ['bed', 'call', 'walk'].map((id) => ({ id, title: id }));
  let report = begun(3);
  report = withEnded(report, bed!, { kind: 'done', answer: { seq: 4, result: {} } });
  report = withEnded(report, call!, { kind: 'refused', refusal });
  expect(isOver(report)).toBe(false);
  report = withEnded(report, walk!, { kind: 'taken_back' });
  expect(report).toEqual({ count: 2, went: 1, failed: [{ id: 'call', title: 'call', refusal }] });
  expect(isOver(report)).toBe(true);
});
