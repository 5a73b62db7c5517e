import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { PASSWORD_MAX } from './account.commands.js';
import {
  AcceptInvitation,
  AskRecovery,
  BeginInstallation,
  ConfirmItIsMe,
  GiveCode,
  GivePasskey,
  OpenLink,
  Recover,
  SignIn,
} from './door.commands.js';

const ID = '0199abcd-0000-4000-8000-00000000000f';
const OTHER = '0199abcd-0000-4000-8000-0000000000aa';
const SECRET = 'A-_9'.repeat(10) + 'xyz';
const PASSWORD = 'fifteen letters and more';
const wrong = (type: new () => object, input: object): string[] =>
  validateSync(plainToInstance(type, input), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

describe('who comes to the door', () => {
  it.each(['ana@example.org', 'nobody at all', '', '😶'])(
    'gives any text as address, so that nothing is told by a refusal of its form: %j',
    (address) => {
      expect(wrong(SignIn, { address, password: 'x' })).toEqual([]);
      expect(wrong(AskRecovery, { address })).toEqual([]);
    },
  );

  it('is known by the one form of the address', () => {
    expect(plainToInstance(SignIn, { address: ' ANA@Example.org', password: 'x' }).address).toBe('ana@example.org');
    expect(plainToInstance(AskRecovery, { address: ' ANA@Example.org' }).address).toBe('ana@example.org');
  });

  it('gives no more than can be looked at in a moment', () => {
    expect(wrong(SignIn, { address: 'x'.repeat(321), password: 'x'.repeat(PASSWORD_MAX + 1) }).sort()).toEqual([
      'address',
      'password',
    ]);
    expect(wrong(GiveCode, { code: 'x'.repeat(41) })).toEqual(['code']);
    for (const given of [null, 5, {}, ['x']]) {
      expect(wrong(SignIn, { address: given, password: given }).sort()).toEqual(['address', 'password']);
      expect(wrong(GiveCode, { code: given })).toEqual(['code']);
    }
    for (const response of [null, 5, 'x', undefined]) expect(wrong(GivePasskey, { response })).toEqual(['response']);
  });

  it('says nothing about who they are to become', () => {
    expect(wrong(SignIn, { address: 'x', password: 'x', personId: ID, stage: 'open' }).sort()).toEqual([
      'personId',
      'stage',
    ]);
  });

  it('proves again by what the account has', () => {
    for (const given of [{ password: 'x' }, { code: '123456' }, { passkey: {} }])
      expect(wrong(ConfirmItIsMe, given)).toEqual([]);
    expect(wrong(ConfirmItIsMe, { password: 5, code: 5, passkey: 5 }).sort()).toEqual(['code', 'passkey', 'password']);
  });
});

describe('the secret of a link', () => {
  it.each(['', SECRET.slice(1), `${SECRET}x`, `${SECRET.slice(1)}=`, `${SECRET}\n`, 5, null, [SECRET]])(
    'is not %j',
    (secret) => {
      expect(wrong(OpenLink, { secret })).toEqual(['secret']);
    },
  );

  it('opens with a password of the length that is asked of every new one', () => {
    expect(wrong(OpenLink, { secret: SECRET })).toEqual([]);
    expect(wrong(Recover, { secret: SECRET, password: PASSWORD })).toEqual([]);
    expect(wrong(Recover, { secret: SECRET, password: 'short' })).toEqual(['password']);
    expect(wrong(AcceptInvitation, { secret: SECRET, name: 'Mira', password: PASSWORD })).toEqual([]);
    expect(wrong(AcceptInvitation, { secret: SECRET, name: 'Mira', password: 'short' })).toEqual(['password']);
  });

  it('brings nothing that raises what was offered', () => {
    const raised = {
      secret: SECRET,
      name: 'Mira',
      password: PASSWORD,
      standings: ['administrator'],
      agencyId: ID,
      address: 'x',
    };
    expect(wrong(AcceptInvitation, raised).sort()).toEqual(['address', 'agencyId', 'standings']);
  });
});

describe('first use', () => {
  const facts = { agencyId: OTHER, name: 'Health centre', shortName: 'Health', letters: 'HC', sector: 'health' };
  const input = {
    secret: SECRET,
    taskForceId: ID,
    name: 'Table',
    language: 'en',
    zone: 'Europe/Athens',
    agencies: [facts],
    administrator: { name: 'Mira', address: 'mira@example.org', agencyId: OTHER, password: PASSWORD },
    members: [],
  };

  it('takes five answers, and every part of them is looked at', () => {
    expect(wrong(BeginInstallation, input)).toEqual([]);
    const { password: _, ...withoutPassword } = input.administrator;
    expect(wrong(BeginInstallation, { ...input, administrator: withoutPassword })).toEqual([]);
    const spoilt: [string, object][] = [
      ['agencies', { agencies: [] }],
      ['agencies', { agencies: [{ ...facts, letters: 'x' }] }],
      ['agencies', { agencies: [{ ...facts, people: [] }] }],
      ['administrator', { administrator: { ...input.administrator, address: 'x' } }],
      ['administrator', { administrator: { ...input.administrator, standings: ['chair'] } }],
      ['members', { members: [{ address: 'x' }] }],
      ['members', { members: Array.from({ length: 501 }, () => ({})) }],
      ['zone', { zone: 'x' }],
      ['language', { language: undefined }],
    ];
    for (const [field, change] of spoilt)
      expect([change, wrong(BeginInstallation, { ...input, ...change })]).toEqual([change, [field]]);
  });
});
