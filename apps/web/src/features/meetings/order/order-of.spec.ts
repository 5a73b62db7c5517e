import { describe, expect, it } from '@jest/globals';
import { movedBeside, orderShowing } from './order-of.js';

describe('an order that somebody changes', () => {
  it('has one before or behind another, wherever it stood', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(movedBeside(ids, 'a', { id: 'c', after: true })).toEqual(['b', 'c', 'a', 'd']);
    expect(movedBeside(ids, 'd', { id: 'a', after: false })).toEqual(['d', 'a', 'b', 'c']);
  });

  it('stays as it was where one of the two has gone meanwhile, or both are one', () => {
    for (const [id, other] of [
      ['gone', 'a'],
      ['a', 'gone'],
      ['a', 'a'],
    ] as const)
      expect(movedBeside(['a', 'b'], id, { id: other, after: true })).toEqual(['a', 'b']);
  });

  it('leaves in its place what is not shown', () => {
    expect(orderShowing(['over', 'a', 'parked', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['over', 'c', 'parked', 'a', 'b']);
  });
});
