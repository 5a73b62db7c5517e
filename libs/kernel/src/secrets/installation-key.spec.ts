import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { InstallationKey, newInstallationKey } from './installation-key.js';

const folder = mkdtempSync(join(tmpdir(), 'baraza-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keyOf = (text: string): InstallationKey => {
  const file = join(folder, randomBytes(4).toString('hex'));
  writeFileSync(file, text);
  return InstallationKey.read(file);
};

describe("the installation's key", () => {
  it('gives the same for the same purpose and name, and something else for every other', () => {
    const text = newInstallationKey();
    const [one, same, other] = [keyOf(text), keyOf(`${text}\n`), keyOf(newInstallationKey())];
    expect(one.derive('link', 'a')).toEqual(same.derive('link', 'a'));
    const different = [one.derive('link', 'b'), one.derive('totp', 'a'), other.derive('link', 'a')];
    for (const secret of different) expect(secret).not.toEqual(one.derive('link', 'a'));
    expect(one.derive('a', 'b\0c')).not.toEqual(one.derive('a\0b', 'c\0'));
  });

  it('opens what it sealed, for that purpose alone, and nothing that was changed', () => {
    const key = keyOf(newInstallationKey());
    const sealed = key.seal('client', 'Ελένη s3cret');
    expect(sealed.toString('latin1')).not.toContain('s3cret');
    expect(key.open('client', sealed)).toBe('Ελένη s3cret');
    expect(() => key.open('other', sealed)).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => key.open('client', sealed)).toThrow();
  });

  it('is refused when it is missing, malformed or a default', () => {
    expect(() => InstallationKey.read(join(folder, 'nowhere'))).toThrow('KEY_FILE');
    for (const text of ['', 'secret', '0'.repeat(64), 'x'.repeat(64), newInstallationKey().slice(1)])
      expect(() => keyOf(text)).toThrow('64 hexadecimal digits');
  });
});
