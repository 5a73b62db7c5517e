import { describe, expect, it } from '@jest/globals';
import { waysOf } from './ways-of.js';

const passkeys = [{ id: 'p', label: 'Phone', addedAt: '', usedAt: null }];
const bare = { hasPassword: true, totp: false, passkeys: [], recoveryCodesLeft: 0 };

describe('to show that it is still me', () => {
  it('the password will do where it is all that there is', () => {
    expect(waysOf(bare, true)).toEqual(['password']);
    expect(waysOf({ ...bare, hasPassword: false }, true)).toEqual([]);
  });

  it('the password will not do where there is a second factor: the server would refuse it', () => {
    expect(waysOf({ ...bare, totp: true }, true)).toEqual(['code']);
    expect(waysOf({ ...bare, passkeys }, true)).toEqual(['passkey']);
    expect(waysOf({ ...bare, passkeys, totp: true }, true)).toEqual(['passkey', 'code']);
  });

  it('a recovery code will do where the browser knows no passkeys', () => {
    expect(waysOf({ ...bare, passkeys, recoveryCodesLeft: 3 }, false)).toEqual(['code']);
    expect(waysOf({ ...bare, passkeys }, false)).toEqual([]);
  });
});
