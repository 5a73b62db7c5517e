import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { InstallationKey } from '#libs/kernel';
import { hashRecoveryCode, recoveryCodes } from './recovery-codes.js';
import { looksLikeTotp } from './totp.js';

const key = new InstallationKey(randomBytes(32));

describe('recovery codes', () => {
  it('are ten, all different, of letters that cannot be taken for one another', () => {
    const codes = recoveryCodes(key, randomUUID());
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
    expect(codes.filter(looksLikeTotp)).toEqual([]);
  });

  it('of one batch are always the same, and every batch and installation has others', () => {
    const batch = randomUUID();
    const all = [
      ...recoveryCodes(key, batch),
      ...recoveryCodes(key, randomUUID()),
      ...recoveryCodes(new InstallationKey(randomBytes(32)), batch),
    ];
    expect(recoveryCodes(key, batch)).toEqual(all.slice(0, 10));
    expect(new Set(all).size).toBe(30);
  });

  it('use every letter about as often', () => {
    const seen = new Map<string, number>();
    for (let batch = 0; batch < 100; batch++)
      for (const letter of recoveryCodes(key, randomUUID()).join('').replaceAll('-', ''))
        seen.set(letter, (seen.get(letter) ?? 0) + 1);
    expect(seen.size).toBe(32);
    // 12,000 letters: 375 of each, give or take.
    for (const times of seen.values()) expect(Math.abs(times - 375)).toBeLessThan(150);
  });

  it('are known again however they were copied down', () => {
    const kept = hashRecoveryCode(key, '10q2-m9xr-41d0');
    for (const given of [
      '10Q2-M9XR-41D0',
      '10q2m9xr41d0',
      ' 10q2 m9xr 41d0\n',
      'IOq2-m9xr-4ldo',
      '1Oq2–m9xr—4idO',
      'lo q2−m9xr‑41d０',
    ])
      expect([given, hashRecoveryCode(key, given)]).toEqual([given, kept]);
    for (const other of ['', '10q2-m9xr-41d1', '10q2-m9xr-41d', '10q2-m9xr-41d00'])
      expect(hashRecoveryCode(key, other)).not.toEqual(kept);
  });

  it('are kept in a form that helps nobody without the key of the installation', () => {
    const [code] = recoveryCodes(key, randomUUID()) as [string];
    expect(hashRecoveryCode(key, code)).toHaveLength(32);
    expect(hashRecoveryCode(new InstallationKey(randomBytes(32)), code)).not.toEqual(hashRecoveryCode(key, code));
  });
});
