import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { IDENTITY_FIELDS, type IdentityField } from '#libs/domain';
import type { InstallationKey } from '#libs/kernel';

/** Whose it is: what is sealed for one agency in one case opens nowhere else. */
export interface SealedFor {
  caseId: string;
  agencyId: string;
}

/** What an agency keeps of who somebody is: each field sealed (base64) under a key of this record alone, which is sealed under the agency's. */
export interface SealedIdentity {
  key: Buffer;
  sealed: Partial<Record<IdentityField, string>>;
}

export type IdentityFields = Partial<Record<IdentityField, string>>;

const KEY = 32;
const NONCE = 12;
const TAG = 16;
const FIELDS = Object.keys(IDENTITY_FIELDS) as IdentityField[];

/** An agency's key: it follows from the installation's, which no database holds, and from chance of the agency. It is kept nowhere. */
export const agencyKey = (key: InstallationKey, agencyId: string, salt: Buffer): Buffer =>
  key.derive('vault', `${agencyId} ${salt.toString('hex')}`);

/** Seals who somebody is under a new key. Without that key, which lies beside it sealed under the agency's, it is noise. */
export function sealIdentity(under: Buffer, whose: SealedFor, fields: IdentityFields): SealedIdentity {
  const own = randomBytes(KEY);
  const given = FIELDS.filter((field) => fields[field] !== undefined);
  return {
    key: seal(under, named(whose, 'key'), own),
    sealed: Object.fromEntries(
      given.map((field) => [field, seal(own, named(whose, field), Buffer.from(fields[field]!)).toString('base64')]),
    ),
  };
}

/** Opens it again. Throws where anything of it was changed, or belongs to another case, agency or field. */
export function openIdentity(under: Buffer, whose: SealedFor, { key, sealed }: SealedIdentity): IdentityFields {
  const own = open(under, named(whose, 'key'), key);
  const kept = FIELDS.filter((field) => sealed[field] !== undefined);
  return Object.fromEntries(
    kept.map((field) => [field, open(own, named(whose, field), Buffer.from(sealed[field]!, 'base64')).toString()]),
  );
}

/** What is not secret and goes along: it says what this is. */
const named = ({ caseId, agencyId }: SealedFor, what: string): Buffer =>
  Buffer.from(`baraza vault ${caseId} ${agencyId} ${what}`);

function seal(key: Buffer, what: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(what);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open(key: Buffer, what: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(what);
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}
