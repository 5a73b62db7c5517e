import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newInstallationKey } from './installation-key.js';
import { installationKey } from './read-key.js';

const folder = mkdtempSync(join(tmpdir(), 'baraza-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'installation.key');

describe('the key of an installation', () => {
  it.each(['real', 'demonstration', 'test'])('is that of the file, where one is named: %s', (kind) => {
    writeFileSync(file, newInstallationKey());
    const [one, again] = [installationKey({ KEY_FILE: file }, kind), installationKey({ KEY_FILE: file }, kind)];
    expect(one.derive('link', 'a')).toEqual(again.derive('link', 'a'));
  });

  it.each(['demonstration', 'test'])('is of chance without a file where nothing real is kept: %s', (kind) => {
    const [one, other] = [installationKey({ KEY_FILE: '' }, kind), installationKey({ KEY_FILE: '' }, kind)];
    expect(one.derive('link', 'a')).not.toEqual(other.derive('link', 'a'));
  });

  it.each(['real', '', 'anything else'])('must be there in a real installation: %j', (kind) => {
    expect(() => installationKey({ KEY_FILE: '' }, kind)).toThrow(/^KEY_FILE must be set in a real installation/);
  });

  it.each(['real', 'demonstration'])('is never replaced by chance when the file is not there: %s', (kind) => {
    expect(() => installationKey({ KEY_FILE: join(folder, 'nowhere') }, kind)).toThrow('KEY_FILE');
    writeFileSync(file, '0'.repeat(64));
    expect(() => installationKey({ KEY_FILE: file }, kind)).toThrow('KEY_FILE must hold');
  });
});
