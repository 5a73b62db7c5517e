import { describe, expect, it } from '@jest/globals';
import { asksWithout, foldIdentity, type IdentityEvent, type Known } from './identity.fold.js';

const at = '2026-11-29T10:00:00.000Z';
const happens = (type: IdentityEvent['type'], data: object): IdentityEvent =>
  ({ seq: 2, type, at, by: null, data }) as unknown as IdentityEvent;
const nothing: Known = { anonymous: false, asks: [] };
const asked = happens('card.asked', { askId: 'a', agencyId: 'legal' });

describe('what a case says of who its person is', () => {
  it('is that they are anonymous, from when they say so until they say otherwise', () => {
    const on = foldIdentity(nothing, happens('anonymity.set', { on: true }));
    expect(on.anonymous).toBe(true);
    expect(foldIdentity(on, happens('anonymity.set', { on: false })).anonymous).toBe(false);
  });

  it('is who asks to join, until they are let in or told: not now', () => {
    const one = foldIdentity(nothing, asked);
    expect(one.asks).toEqual([{ id: 'a', agencyId: 'legal', at }]);
    const two = foldIdentity(one, happens('card.asked', { askId: 'b', agencyId: 'shelter' }));
    expect(foldIdentity(two, happens('card.declined', { askId: 'a' })).asks).toEqual([
      { id: 'b', agencyId: 'shelter', at },
    ]);
    expect(asksWithout(two.asks, 'shelter')).toEqual(one.asks);
    expect(asksWithout(one.asks, 'health')).toEqual(one.asks);
  });

  it('is the same after a card or a code: they say nothing of who it is', () => {
    for (const type of ['card.given', 'uic.noted', 'uic.met'] as const)
      expect(foldIdentity(nothing, happens(type, {}))).toBe(nothing);
  });
});
