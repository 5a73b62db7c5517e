import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { STANDINGS } from '../standing.js';
import {
  AddAgency,
  ChangeAgency,
  ChangeStanding,
  ChangeTaskForce,
  FoundTaskForce,
  InvitePerson,
  NAME_MAX,
  RenamePerson,
  SetSingleSignOn,
  SHORT_NAME_MAX,
} from './people.commands.js';

const ID = '0199abcd-0000-4000-8000-00000000000f';
const OTHER = '0199abcd-0000-4000-8000-0000000000aa';
const wrong = (type: new () => object, input: object): string[] =>
  validateSync(plainToInstance(type, input), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

const facts = { name: 'Health centre', shortName: 'Health', letters: 'HC', sector: 'health' };

describe('what an agency is called', () => {
  it.each([AddAgency, ChangeAgency])('is name, short name, two letters and a sector', (type) => {
    const input = { agencyId: ID, ...facts };
    expect(wrong(type, input)).toEqual([]);
    expect(wrong(type, { ...input, letters: 'ΥΓ' })).toEqual([]);
    expect(wrong(type, { ...input, name: 'x'.repeat(NAME_MAX) })).toEqual([]);
    for (const letters of ['H', 'HCX', 'hc', 'H1', '  ', 'ßß', 5])
      expect(wrong(type, { ...input, letters })).toEqual(['letters']);
    for (const sector of ['church', '', null]) expect(wrong(type, { ...input, sector })).toEqual(['sector']);
    expect(wrong(type, { ...input, shortName: 'x'.repeat(SHORT_NAME_MAX + 1) })).toEqual(['shortName']);
    expect(wrong(type, { ...input, name: 'x'.repeat(NAME_MAX + 1) })).toEqual(['name']);
    expect(wrong(type, { ...input, taskForceId: OTHER })).toEqual(['taskForceId']);
    expect(wrong(type, {}).sort()).toEqual(['agencyId', 'letters', 'name', 'sector', 'shortName']);
  });
});

describe('an invitation', () => {
  const input = { invitationId: ID, agencyId: OTHER, address: 'mira@example.org', name: 'Mira', standings: ['worker'] };

  it('names an address, a person, and what they are to be', () => {
    expect(wrong(InvitePerson, input)).toEqual([]);
    expect(wrong(InvitePerson, { ...input, language: 'sw', standings: [...STANDINGS] })).toEqual([]);
    expect(
      plainToInstance(InvitePerson, { ...input, address: ' Mira@Example.org', agencyId: OTHER.toUpperCase() }),
    ).toMatchObject({
      address: 'mira@example.org',
      agencyId: OTHER,
    });
  });

  it.each([
    ['standings', []],
    ['standings', ['worker', 'worker']],
    ['standings', ['owner']],
    ['standings', 'worker'],
    ['standings', { 0: 'worker' }],
    ['standings', [['worker']]],
    ['address', 'mira'],
    ['name', 'two\nlines'],
    ['language', 'de'],
    ['invitationId', 'x'],
    ['agencyId', `${ID}x`],
    ['acceptedAt', '2026-01-01T00:00:00.000Z'],
    ['taskForceId', ID],
    ['round', 7],
  ])('is not one with %s %j', (field, value) => {
    expect(wrong(InvitePerson, { ...input, [field]: value })).toEqual([field]);
  });
});

describe('standings', () => {
  it('may be none at all, and no word twice or of another list', () => {
    const give = (standings: unknown): string[] => wrong(ChangeStanding, { personId: ID, agencyId: OTHER, standings });
    expect(give([])).toEqual([]);
    expect(give([...STANDINGS])).toEqual([]);
    for (const standings of [undefined, null, 'lead', ['lead', 'lead'], ['root'], [null]])
      expect(give(standings)).toEqual(['standings']);
  });
});

describe('a change of the table', () => {
  it('may leave everything out that stays', () => {
    expect(wrong(ChangeTaskForce, {})).toEqual([]);
    expect(
      wrong(ChangeTaskForce, { name: 'Table', language: 'el', zone: 'Europe/Athens', secondFactor: true }),
    ).toEqual([]);
  });

  it.each([
    ['name', ''],
    ['language', 'xx'],
    ['zone', 'Athens'],
    ['secondFactor', 'true'],
    ['secondFactor', 1],
    ['id', ID],
  ])('is not one with %s %j', (field, value) => {
    expect(wrong(ChangeTaskForce, { [field]: value })).toEqual([field]);
  });
});

describe('a name at the table', () => {
  it('is one line', () => {
    expect(wrong(RenamePerson, { name: 'Μαρία Κ.' })).toEqual([]);
    for (const name of ['', ' ', 'a\nb', 'x'.repeat(NAME_MAX + 1), null])
      expect(wrong(RenamePerson, { name })).toEqual(['name']);
    expect(wrong(RenamePerson, { name: 'x', personId: ID })).toEqual(['personId']);
  });
});

describe('a table that is founded', () => {
  const table = {
    id: ID,
    name: 'Table',
    agencies: [{ id: OTHER, ...facts, people: [{ id: ID, name: 'Ana', standings: [] }] }],
  };

  it('has one agency at least, and each is looked at down to its people', () => {
    expect(wrong(FoundTaskForce, table)).toEqual([]);
    expect(wrong(FoundTaskForce, { ...table, agencies: [] })).toEqual(['agencies']);
    expect(
      wrong(FoundTaskForce, {
        ...table,
        agencies: [{ ...table.agencies[0], people: [{ id: ID, name: 'Ana', standings: ['root'] }] }],
      }),
    ).toEqual(['agencies']);
    expect(wrong(FoundTaskForce, { ...table, agencies: Array.from({ length: 201 }, () => table.agencies[0]) })).toEqual(
      ['agencies'],
    );
  });
});

describe('an agency’s own sign-in', () => {
  const input = {
    agencyId: ID,
    label: 'Health',
    issuer: 'https://login.example.org',
    clientId: 'baraza',
    clientSecret: 'x',
  };

  it('has the address of a provider', () => {
    expect(wrong(SetSingleSignOn, input)).toEqual([]);
    for (const issuer of ['login.example.org', 'ftp://login.example.org', 'javascript:alert(1)', '', 'file:///x', 5])
      expect(wrong(SetSingleSignOn, { ...input, issuer })).toEqual(['issuer']);
    for (const field of ['label', 'clientId', 'clientSecret'])
      expect(wrong(SetSingleSignOn, { ...input, [field]: 'a\nb' })).toEqual([field]);
  });
});
