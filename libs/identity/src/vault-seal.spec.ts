import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { InstallationKey } from '#libs/kernel';
import { agencyKey, openIdentity, sealIdentity } from './vault-seal.js';

const installation = new InstallationKey(randomBytes(32));
const [caseId, agencyId, salt] = [randomUUID(), randomUUID(), randomBytes(32)];
const under = agencyKey(installation, agencyId, salt);
const whose = { caseId, agencyId };
const fields = { name: 'Ελένη Μακρινού', born: '1990-03-26', phone: '+30 000', documents: 'ΑΒ 1' };

describe('what an agency keeps of who somebody is', () => {
  it('opens as it was sealed, with what was left out left out', () => {
    expect(openIdentity(under, whose, sealIdentity(under, whose, fields))).toEqual(fields);
    expect(openIdentity(under, whose, sealIdentity(under, whose, { phone: '1' }))).toEqual({ phone: '1' });
  });

  it('shows nothing of itself, and is never sealed alike twice', () => {
    const [one, other] = [sealIdentity(under, whose, fields), sealIdentity(under, whose, fields)];
    expect(Buffer.from(one.sealed.name!, 'base64').toString('latin1')).not.toContain('1990');
    expect(one.sealed.name).not.toBe(other.sealed.name);
    expect(one.key).not.toEqual(other.key);
  });

  it('does not open for another agency, another case, another installation, or with another salt', () => {
    const sealed = sealIdentity(under, whose, fields);
    const other = randomUUID();
    for (const key of [
      agencyKey(installation, other, salt),
      agencyKey(installation, agencyId, randomBytes(32)),
      agencyKey(new InstallationKey(randomBytes(32)), agencyId, salt),
    ])
      expect(() => openIdentity(key, whose, sealed)).toThrow();
    expect(() => openIdentity(under, { caseId: other, agencyId }, sealed)).toThrow();
    expect(() => openIdentity(under, { caseId, agencyId: other }, sealed)).toThrow();
  });

  it('does not open with one field in the place of another, with the key of another record, or changed', () => {
    const [sealed, other] = [sealIdentity(under, whose, fields), sealIdentity(under, whose, fields)];
    const moved = { ...sealed, sealed: { name: sealed.sealed.phone! } };
    expect(() => openIdentity(under, whose, moved)).toThrow();
    expect(() => openIdentity(under, whose, { ...sealed, key: other.key })).toThrow();
    const changed = Buffer.from(sealed.sealed.name!, 'base64');
    changed[changed.length - 1]! ^= 1;
    expect(() => openIdentity(under, whose, { ...sealed, sealed: { name: changed.toString('base64') } })).toThrow();
    expect(() => openIdentity(under, whose, { ...sealed, key: sealed.key.subarray(0, 20) })).toThrow();
  });
});
