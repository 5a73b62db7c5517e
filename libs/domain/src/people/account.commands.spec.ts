import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  AddPasskey,
  BeginTotp,
  ChangeAddress,
  ConfirmTotp,
  EndOtherSessions,
  EndSession,
  MakeRecoveryCodes,
  PASSWORD_MAX,
  PASSWORD_MIN,
  RemovePasskey,
  RemoveTotp,
  SetPassword,
} from './account.commands.js';

const ID = '0199abcd-0000-4000-8000-00000000000f';
const wrong = (type: new () => object, input: object): string[] =>
  validateSync(plainToInstance(type, input)).map(({ property }) => property);

describe('a new password', () => {
  const set = (password: unknown): string[] => wrong(SetPassword, { password, endOthers: false });

  it.each([
    'x'.repeat(PASSWORD_MIN),
    'x'.repeat(PASSWORD_MAX),
    ' '.repeat(PASSWORD_MIN),
    'four words with a\nline',
    'ένα κλειδί για το σπίτι',
    '🌻'.repeat(PASSWORD_MIN),
  ])('may be any characters, as in %j', (password) => {
    expect(set(password)).toEqual([]);
  });

  it.each(['', 'x'.repeat(PASSWORD_MIN - 1), 'x'.repeat(PASSWORD_MAX + 1), undefined, null, 5, ['x'.repeat(20)], {}])(
    'is not %j',
    (password) => {
      expect(set(password)).toEqual(['password']);
    },
  );

  it('comes with whether the other sessions end: nothing is guessed', () => {
    for (const endOthers of [undefined, null, 'true', 1])
      expect(wrong(SetPassword, { password: 'x'.repeat(20), endOthers })).toEqual(['endOthers']);
  });
});

describe('what is given for an account', () => {
  it.each(['123456', '000000'])('a code of the app is six digits: %s', (code) => {
    expect(wrong(ConfirmTotp, { code })).toEqual([]);
  });

  it.each(['12345', '1234567', '12345a', '١٢٣٤٥٦', '123 456', '123456\n', 123456, null, ['123456']])(
    'a code of the app is not %j',
    (code) => {
      expect(wrong(ConfirmTotp, { code })).toEqual(['code']);
    },
  );

  it('an address is kept in its one form', () => {
    expect(plainToInstance(ChangeAddress, { address: ' New@Example.org ' }).address).toBe('new@example.org');
    expect(wrong(ChangeAddress, { address: 'nowhere' })).toEqual(['address']);
  });

  it('a passkey has a label of one line and what the authenticator answered', () => {
    expect(wrong(AddPasskey, { label: 'Phone', response: {} })).toEqual([]);
    expect(wrong(AddPasskey, { label: '', response: 'x' }).sort()).toEqual(['label', 'response']);
    expect(wrong(RemovePasskey, { passkeyId: 'A-_9'.repeat(4) })).toEqual([]);
    for (const passkeyId of ['short', 'x'.repeat(1401), 'with space in it x', "'".repeat(20), null])
      expect(wrong(RemovePasskey, { passkeyId })).toEqual(['passkeyId']);
  });

  it('a session is named by its id, never by its secret', () => {
    expect(wrong(EndSession, { sessionId: ID })).toEqual([]);
    expect(wrong(EndSession, { sessionId: 'A'.repeat(43) })).toEqual(['sessionId']);
  });

  it('what needs nothing has no field', () => {
    for (const type of [BeginTotp, RemoveTotp, MakeRecoveryCodes, EndOtherSessions])
      expect(Object.keys(new type())).toEqual([]);
  });
});
