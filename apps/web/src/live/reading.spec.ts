import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StreamName } from '#libs/domain';
import { createReading, type Reading } from './reading.js';

const A: StreamName = 'case/a';
const B: StreamName = 'part/b';

describe('how far one has read', () => {
  let told: string[];
  let deaf: boolean;
  let reading: Reading;

  beforeEach(() => {
    jest.useFakeTimers();
    told = [];
    deaf = false;
    reading = createReading({
      send: async (stream, seq) => {
        await Promise.resolve();
        if (deaf) throw new Error('no answer');
        told.push(`${stream} ${seq}`);
      },
      known: (stream) => (stream === A ? 3 : 0),
      later(callback, ms) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    });
  });
  const passes = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('is shown at once and told a little later, the last of it only', async () => {
    reading.mark(A, 4);
    reading.mark(A, 9);
    reading.mark(A, 6);
    expect(reading.marks.get().get(A)).toBe(9);
    expect(told).toEqual([]);
    await passes(1000);
    expect(told).toEqual(['case/a 9']);
    await passes(60_000);
    expect(told).toHaveLength(1);
  });

  it('is not told when it is known already', async () => {
    reading.mark(A, 3);
    await passes(10_000);
    expect([told, reading.marks.get().size]).toEqual([[], 0]);
  });

  it('is told at once when one leaves', async () => {
    reading.mark(B, 2);
    reading.flush();
    await passes(0);
    expect(told).toEqual(['part/b 2']);
  });

  it('is told again when nobody heard it', async () => {
    deaf = true;
    reading.mark(A, 5);
    await passes(1000);
    deaf = false;
    await passes(3000);
    expect(told).toEqual(['case/a 5']);
  });

  it('is everything at once, which can be undone for five seconds and is told only then', async () => {
    reading.mark(A, 5);
    await passes(1000);
    const undo = reading.markAll(
      new Map([
        [A, 8],
        [B, 2],
      ]),
      5000,
    );
    expect([...reading.marks.get()]).toEqual([
      [A, 8],
      [B, 2],
    ]);
    await passes(4900);
    undo();
    expect([...reading.marks.get()]).toEqual([[A, 5]]);
    await passes(10_000);
    expect(told).toEqual(['case/a 5']);
    reading.markAll(new Map([[B, 2]]), 5000);
    await passes(5000);
    expect(told).toEqual(['case/a 5', 'part/b 2']);
  });

  it('is told no more once one has signed out', async () => {
    reading.mark(A, 5);
    reading.markAll(new Map([[B, 2]]), 5000);
    reading.close();
    await passes(10_000);
    expect(told).toEqual([]);
  });
});
