import { randomBytes, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { describe, expect, it } from '@jest/globals';
import { InstallationKey } from '#libs/kernel';
import { looksLikeTotp, totpSecret, totpStep, totpUri, totpView } from './totp.js';

const key = new InstallationKey(randomBytes(32));
const secret = totpSecret(key, randomUUID());
const AT = Date.UTC(2027, 3, 5, 10, 0, 7);
const STEP = Math.floor(AT / 30_000);
const codeAt = (atMs: number): string => generateSync({ secret, epoch: Math.floor(atMs / 1000) });

describe("an authenticator app's secret", () => {
  it('is 160 bits in base32, always the same for the same app, and another for every other', () => {
    const id = randomUUID();
    expect(totpSecret(key, id)).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpSecret(key, id)).toBe(totpSecret(key, id));
    expect(totpSecret(key, randomUUID())).not.toBe(totpSecret(key, id));
    expect(totpSecret(new InstallationKey(randomBytes(32)), id)).not.toBe(totpSecret(key, id));
  });

  it('is shown to scan with the address and the name of the table, and to type in groups of four', () => {
    const uri = new URL(totpUri(secret, 'ana@example.org', 'Baraza: the north & east'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toContain('ana@example.org');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('Baraza: the north & east');
    const view = totpView(secret, 'ana@example.org', 'Baraza: the north & east');
    expect(view.uri).toBe(uri.href);
    expect(view.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(view.secret.replaceAll(' ', '')).toBe(secret);
  });
});

describe('a code of an authenticator app', () => {
  it('gives its step now, a step early and a step late, and none further away', () => {
    for (const late of [-1, 0, 1]) expect(totpStep(secret, codeAt(AT + late * 30_000), AT, 0)).toBe(STEP + late);
    for (const late of [-20, -2, 2, 20]) expect(totpStep(secret, codeAt(AT + late * 30_000), AT, 0)).toBeNull();
  });

  it('does so at both ends of its half minute', () => {
    const from = STEP * 30_000;
    for (const at of [from, from + 29_999]) {
      expect(totpStep(secret, codeAt(at), at, 0)).toBe(STEP);
      expect(totpStep(secret, codeAt(at - 30_000), at, 0)).toBe(STEP - 1);
      expect(totpStep(secret, codeAt(at + 30_000), at, 0)).toBe(STEP + 1);
      expect(totpStep(secret, codeAt(at + 60_000), at, 0)).toBeNull();
    }
  });

  it('opens once: neither it nor one before it gives a step again', () => {
    const used = totpStep(secret, codeAt(AT), AT, 0)!;
    expect(totpStep(secret, codeAt(AT), AT, used)).toBeNull();
    expect(totpStep(secret, codeAt(AT - 30_000), AT, used)).toBeNull();
    expect(totpStep(secret, codeAt(AT + 30_000), AT, used)).toBe(used + 1);
    // One that came early is used up as well, and a clock that was set back brings no code back.
    expect(totpStep(secret, codeAt(AT), AT, used + 1)).toBeNull();
    expect(totpStep(secret, codeAt(AT), AT, used + 1000)).toBeNull();
  });

  it('is taken in two groups and in wide digits, as some apps and keyboards give it', () => {
    const code = codeAt(AT);
    const wide = code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    for (const given of [`${code.slice(0, 3)} ${code.slice(3)}`, ` ${code}\n`, wide])
      expect([given, looksLikeTotp(given), totpStep(secret, given, AT, 0)]).toEqual([given, true, STEP]);
  });

  it('is six digits and nothing else', () => {
    for (const given of ['', '12345', '1234567', '12345a', 'k7q2-m9xr-4td6', '-1e999', '0x1234', '١٢٣٤٥٦'])
      expect([given, looksLikeTotp(given), totpStep(secret, given, AT, 0)]).toEqual([given, false, null]);
  });

  it('of another app is refused', () => {
    expect(totpStep(totpSecret(key, randomUUID()), codeAt(AT), AT, 0)).toBeNull();
  });
});
