import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { BeginInstallation, LANGUAGES, SECTORS, SHORT_NAME_MAX, STANDINGS } from '#libs/domain';
import { readConfig } from '#libs/config';
import { v7 } from 'uuid';

type Values = Record<string, string | string[]>;
interface Tools {
  LANGUAGES: string[];
  SECTORS: string[];
  STANDINGS: string[];
  SHORT_NAME_MAX: number;
  readAnswers: (values: Values) => object | undefined;
  beginInstallation: (answers: object, secret: string, newId: () => string) => BeginInstallation;
  publicAddress: (
    environment: Record<string, string>,
    port: string,
    host: string,
  ) => { address: string; settings: Record<string, string> };
}

/** What `npm run up` is made of before anything is installed; plain JavaScript, that no type is known of. */
const tools = Object.assign(
  {},
  ...(await Promise.all(
    ['first-use-words', 'first-use-options', 'public-address'].map(
      (name) => import(`../../../tools/${name}.mjs`) as Promise<Partial<Tools>>,
    ),
  )),
) as Tools;

const GIVEN: Values = {
  name: 'The table of the harbour',
  zone: 'Europe/Athens',
  agency: [
    'Street health of the west:health:SH',
    'Harbour: shelter:social_service:HS:Shelter',
    'Ελπίδα:civil_society:ΕΛ',
  ],
  administrator: 'Ana Example <ana@example.org>',
  member: ['Ben O. Example <Ben@example.org>:HS:lead,liaison,lead', 'Cleo <cleo@example.org>:ΕΛ:worker'],
};

const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};
const refused = (change: Values): string => refusalOf(() => tools.readAnswers({ ...GIVEN, ...change }));

describe('the words that first use takes by options', () => {
  it("are the domain's", () => {
    expect(tools.LANGUAGES).toEqual([...LANGUAGES]);
    expect(tools.SECTORS).toEqual([...SECTORS]);
    expect(tools.STANDINGS).toEqual([...STANDINGS]);
    expect(tools.SHORT_NAME_MAX).toBe(SHORT_NAME_MAX);
  });
});

describe('the answers of a script', () => {
  it('are none when nothing is asked of it', () => {
    expect(tools.readAnswers({ port: '4100', host: '127.0.0.1' })).toBeUndefined();
  });

  it('are what the browser would send, as the api takes it', () => {
    const sent = tools.beginInstallation(tools.readAnswers(GIVEN)!, 'x'.repeat(43), () => v7());
    expect(
      validateSync(plainToInstance(BeginInstallation, sent), { whitelist: true, forbidNonWhitelisted: true }),
    ).toEqual([]);
    const [health, shelter, hope] = sent.agencies;
    expect(sent.agencies.map(({ name, shortName, letters, sector }) => [name, shortName, letters, sector])).toEqual([
      ['Street health of the west', 'Street health of', 'SH', 'health'],
      ['Harbour: shelter', 'Shelter', 'HS', 'social_service'],
      ['Ελπίδα', 'Ελπίδα', 'ΕΛ', 'civil_society'],
    ]);
    expect(sent.administrator).toEqual({ name: 'Ana Example', address: 'ana@example.org', agencyId: health!.agencyId });
    expect(sent.members.map(({ name, agencyId, standings }) => [name, agencyId, standings])).toEqual([
      ['Ben O. Example', shelter!.agencyId, ['lead', 'liaison']],
      ['Cleo', hope!.agencyId, ['worker']],
    ]);
    expect([sent.name, sent.language, sent.zone]).toEqual(['The table of the harbour', 'en', 'Europe/Athens']);
  });

  it('give the administrator to the agency that they name', () => {
    const answers = tools.readAnswers({ ...GIVEN, administrator: 'Ana Example <ana@example.org>:HS' })!;
    const sent = tools.beginInstallation(answers, 'x'.repeat(43), () => v7());
    expect(sent.administrator.agencyId).toBe(sent.agencies[1]!.agencyId);
  });

  it.each([
    [{ name: '' }, '--name is missing'],
    [{ agency: [] }, '--agency is missing'],
    [{ administrator: '' }, '--administrator is missing'],
    [{ language: 'tlh' }, '--language takes one of'],
    [{ zone: 'Mars/Base' }, '--zone must be a time zone'],
    [{ agency: ['A:health:AA', 'B:health:AA'] }, 'Two agencies have the letters AA'],
    [{ agency: ['A:medicine:AA'] }, 'takes one of health'],
    [{ agency: ['A:health:aa'] }, '--agency is written'],
    [{ agency: ['A:health'] }, '--agency is written'],
    [{ administrator: 'ana@example.org' }, '--administrator is written'],
    [{ administrator: 'Ana <ana>' }, '--administrator is written'],
    [{ administrator: 'Ana <ana@example.org>:ZZ' }, '--administrator names an agency ZZ'],
    [{ member: ['Ben <ben@example.org>'] }, '--member is written'],
    [{ member: ['Ben <ben@example.org>:HS:'] }, '--member is written'],
    [{ member: ['Ben <ben@example.org>:HS:boss'] }, '--member Ben: takes one of chair'],
    [{ member: ['Ben <ben@example.org>:ZZ:lead'] }, '--member names an agency ZZ'],
  ] as [Values, string][])('are refused before anything is installed: %j', (change, why) => {
    expect(refused(change)).toContain(why);
  });
});

describe('the address that people type', () => {
  const ADDRESSES = [
    'https://baraza.example.org',
    'https://Baraza.example.org/',
    'http://localhost:4100',
    'http://127.0.0.1:4100',
    'http://[::1]:4100',
    'http://baraza.example.org',
    'http://10.0.0.1',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'https://baraza.example.org/table',
    'https://me:secret@baraza.example.org',
    'https://a.example,b.example',
    'https://*.example.org',
    'baraza.example.org',
    '*',
  ];

  it.each(ADDRESSES)('is judged before anything is installed as the api judges it: %s', (PUBLIC_URL) => {
    const early = refusalOf(() => tools.publicAddress({ PUBLIC_URL }, '4100', '127.0.0.1'));
    const late = refusalOf(() => readConfig({ DATABASE_URL: 'postgres://a@b/c', PUBLIC_URL }));
    expect(early === 'taken').toBe(late === 'taken');
    if (early !== 'taken') return expect(early).not.toContain('secret');
    const { address } = tools.publicAddress({ PUBLIC_URL }, '4100', '127.0.0.1');
    expect(readConfig({ DATABASE_URL: 'postgres://a@b/c', PUBLIC_URL }).PUBLIC_URL).toBe(address);
  });

  it('is this machine by its name where none is set, and both of its names may write', () => {
    const { address, settings } = tools.publicAddress({}, '4200', '127.0.0.1');
    expect(address).toBe('http://localhost:4200');
    const config = readConfig({ DATABASE_URL: 'postgres://a@b/c', ...settings });
    expect([config.PUBLIC_URL, config.ORIGINS]).toEqual(['http://localhost:4200', 'http://127.0.0.1:4200']);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'baraza.example.org'])('must be set when others come to %s', (host) => {
    expect(refusalOf(() => tools.publicAddress({}, '4100', host))).toContain('begins with https://');
    expect(tools.publicAddress({ PUBLIC_URL: 'https://a.example' }, '4100', host).address).toBe('https://a.example');
  });

  it.each([{ TLS_CERT: '/cert.pem' }, { TLS_KEY: '/key.pem' }, { TLS_CERT: '/no/cert', TLS_KEY: '/no/key' }])(
    'is served over TLS with both files or none: %j',
    (files) => {
      expect(refusalOf(() => tools.publicAddress(files as Record<string, string>, '4100', '127.0.0.1'))).toMatch(
        /must both be set|There is no file/,
      );
    },
  );
});
