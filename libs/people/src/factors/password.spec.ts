import { randomBytes } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from '@jest/globals';
import { InstallationKey } from '#libs/kernel';
import { fitsPassword, hashPassword } from './password.js';

const key = new InstallationKey(randomBytes(32));

describe('a password', () => {
  it('fits what was kept of it, and no other does', async () => {
    const kept = await hashPassword(key, 'the bench in front of the house');
    expect(await fitsPassword(key, kept, 'the bench in front of the house')).toBe(true);
    for (const other of ['', 'The bench in front of the house', 'the bench in front of the house '])
      expect(await fitsPassword(key, kept, other)).toBe(false);
  });

  it('is kept at the recommended cost, and twice the same is kept differently', async () => {
    const [one, two] = [await hashPassword(key, 'a password like any'), await hashPassword(key, 'a password like any')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(one)).toMatchObject({ memoryCost: 19456, timeCost: 2, parallelism: 1, outputLen: 32 });
  });

  it('is the same on keyboards that put its letters together differently', async () => {
    const kept = await hashPassword(key, 'Ελένη στο πεζούλι café'.normalize('NFC'));
    expect(await fitsPassword(key, kept, 'Ελένη στο πεζούλι café'.normalize('NFD'))).toBe(true);
    expect(await fitsPassword(key, await hashPassword(key, 'ｗｉｄｅ letters 12345'), 'wide letters 12345')).toBe(true);
  });

  it('fits nothing at another installation, though the database is the same', async () => {
    const kept = await hashPassword(key, 'a password like any');
    expect(await fitsPassword(new InstallationKey(randomBytes(32)), kept, 'a password like any')).toBe(false);
  });

  it('never fits where there is none, and finding that out takes as long', async () => {
    const kept = await hashPassword(key, 'a password like any');
    const timed = async (hash: string | null): Promise<number> => {
      const from = performance.now();
      expect(await fitsPassword(key, hash, 'another')).toBe(false);
      return performance.now() - from;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 9; round++) {
      known.push(await timed(kept));
      unknown.push(await timed(null));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[4]!;
    // Without the work on nobody's hash it would be hundreds of times less; a busy machine makes it differ by far less.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.3);
    expect(median(unknown) / median(known)).toBeLessThan(3);
  });
});
