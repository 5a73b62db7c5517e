import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenBucket } from './token-bucket.js';

const taken = (bucket: TokenBucket, at: number, tries: number): number =>
  Array.from({ length: tries }, () => bucket.take(at)).filter(Boolean).length;

describe('a token bucket', () => {
  it('lets a burst of twice its rate through, then no more', () => {
    expect(taken(new TokenBucket(20, 0), 0, 100)).toBe(40);
  });

  it('fills at its rate, and never over its brim', () => {
    const bucket = new TokenBucket(20, 0);
    taken(bucket, 0, 100);
    expect(taken(bucket, 500, 100)).toBe(10);
    expect(taken(bucket, 60_000, 100)).toBe(40);
  });

  it('keeps parts of a token for later', () => {
    const bucket = new TokenBucket(10, 0);
    taken(bucket, 0, 100);
    expect([bucket.take(50), bucket.take(99), bucket.take(100), bucket.take(101)]).toEqual([false, false, true, false]);
  });

  it('never lets more through than a burst and its rate, however the tries fall', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(2000), { maxLength: 300 }), (rate, gaps) => {
        const bucket = new TokenBucket(rate, 0);
        let [now, through] = [0, 0];
        for (const gap of gaps) {
          now += gap;
          if (bucket.take(now)) through++;
          expect(through).toBeLessThanOrEqual(rate * 2 + (now / 1000) * rate + 1e-6);
        }
      }),
    );
  });
});
