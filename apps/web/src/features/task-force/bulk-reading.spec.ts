import { describe, expect, it } from '@jest/globals';
import type { AgencyView, Standing } from '#libs/domain';
import { plain } from '../people/table-people.js';
import { BULK_MAX, type BulkTable, type Column, decodeText, readPeople } from './bulk-reading.js';

const agency = (id: string, name: string, letters: string, contact?: string): AgencyView => ({
  id,
  name,
  shortName: name.slice(0, 16),
  letters,
  sector: 'health',
  people: contact ? [{ id: contact, name: contact, standings: ['liaison'] }] : [],
});
const ROLES: Record<string, Standing> = {
  worker: 'worker',
  'stand in': 'deputy',
  deputy: 'deputy',
  'agencys contact': 'liaison',
  chair: 'chair',
};
const COLUMNS: Record<string, Column> = {
  name: 'name',
  onoma: 'name',
  address: 'address',
  'e mail': 'address',
  agency: 'agency',
  roles: 'roles',
};
const table: BulkTable = {
  agencies: [agency('ho', 'Health Centre Omonia', 'HO', 'eleni'), agency('pn', 'Δίκτυο Ομοτίμων', 'ΔΟ')],
  roleOf: (word) => ROLES[plain(word)],
  columnOf: (word) => COLUMNS[plain(word)],
  mayInvite: (_, standings) => !standings.includes('chair'),
  isInvited: (agencyId, address) => agencyId === 'ho' && address === 'invited@example.org',
};
const read = (text: string) => {
  const reading = readPeople(text, table);
  if (!('rows' in reading)) throw new Error(reading.unreadable);
  return reading.rows;
};
const problems = (text: string) => read(text).map((row) => row.problems);

describe('a list of people to invite', () => {
  it('is read with commas, semicolons or tabs between the columns', () => {
    for (const [separator, roles] of [
      [',', 'worker;deputy'],
      [';', 'worker,deputy'],
      ['\t', 'worker; deputy'],
    ] as const) {
      const [row] = read(['Maria K.', 'Maria@Example.org', 'HO', roles].join(separator));
      expect(row).toEqual({
        line: 1,
        name: 'Maria K.',
        address: 'maria@example.org',
        agency: 'HO',
        agencyId: 'ho',
        roles: expect.any(String),
        standings: ['worker', 'deputy'],
        problems: [],
      });
    }
  });

  it('may name its columns, in any order and with columns of its own', () => {
    const [row] = read('E-mail,remarks,agency,name,roles\nmaria@example.org,at the kiosk,ho,Maria K.,Stand-in\n');
    expect(row).toMatchObject({ line: 2, name: 'Maria K.', agencyId: 'ho', standings: ['deputy'], problems: [] });
  });

  it('begins with a person where nothing names the columns', () => {
    expect(read('Name,name@example.org,HO,worker')).toHaveLength(1);
  });

  it('is read with what spreadsheets write before it, and with their quotation marks', () => {
    const rows = read(
      '\uFEFFsep=;\r\nname;address;agency;roles\r\n"K., ""Maria""";maria@example.org;HO;"worker;deputy"\r\n',
    );
    expect(rows).toMatchObject([{ line: 3, name: 'K., "Maria"', standings: ['worker', 'deputy'], problems: [] }]);
  });

  it('may have quotation marks in a name', () => {
    expect(read('Maria "Mia" K.,maria@example.org,HO,worker')).toMatchObject([
      { name: 'Maria "Mia" K.', problems: [] },
    ]);
  });

  it('loses no role to the separator of the columns', () => {
    expect(read('Maria K.;maria@example.org;HO;worker;deputy')).toMatchObject([
      { standings: ['worker', 'deputy'], problems: [] },
    ]);
    expect(read('name;address;agency;roles\nMaria K.;maria@example.org;HO;worker;deputy')).toMatchObject([
      { standings: ['worker', 'deputy'] },
    ]);
    expect(read('Maria K.,maria@example.org,HO,worker;deputy;agency’s contact;worker')).toMatchObject([
      { standings: ['worker', 'deputy', 'liaison'] },
    ]);
  });

  it('finds agencies by letters and names without minding accents and size', () => {
    const called = ['ho', 'health centre omonia', 'δικτυο ομοτιμων', 'ΔΟ'];
    expect(called.map((name) => read(`A,a@example.org,${name},worker`)[0]?.agencyId)).toEqual(['ho', 'ho', 'pn', 'pn']);
  });

  it('does not guess between two agencies of one name', () => {
    const twins = { ...table, agencies: [agency('a', 'Clinic', 'CL'), agency('b', 'Clinic', 'CK')] };
    const reading = readPeople('A,a@example.org,Clinic,worker\nB,b@example.org,CK,worker', twins);
    expect('rows' in reading && reading.rows.map((row) => row.agencyId)).toEqual([null, 'b']);
  });

  it('says row by row what is wrong', () => {
    expect(
      problems(
        [
          ',maria@example.org,HO,worker',
          'Maria K.,maria at example,HO,worker',
          'Maria K.,m1@example.org,,worker',
          'Maria K.,m2@example.org,Nowhere,worker',
          'Maria K.,m3@example.org,HO,',
          'Maria K.,m4@example.org,HO,worker;boss',
          'Maria K.,m5@example.org,HO,chair',
          'Maria K.,m6@example.org,HO,agency’s contact',
          'Maria K.,invited@example.org,HO,worker',
          'Maria K.,m7@example.org,HO,worker',
          'Maria K.,M7@EXAMPLE.ORG,HO,worker',
          'Maria K.,m7@example.org,ΔΟ,worker',
          `${'a'.repeat(81)},m8@example.org,HO,worker`,
        ].join('\n'),
      ),
    ).toEqual([
      ['name_missing'],
      ['address_wrong'],
      ['agency_missing'],
      ['agency_unknown'],
      ['roles_missing'],
      ['role_unknown'],
      ['not_yours'],
      ['contact_taken'],
      ['invited_already'],
      [],
      ['address_twice'],
      [],
      ['name_long'],
    ]);
  });

  it('gives an agency one contact', () => {
    expect(problems('A,a@example.org,ΔΟ,agency’s contact\nB,b@example.org,ΔΟ,agency’s contact')).toEqual([
      [],
      ['contact_taken'],
    ]);
  });

  it('needs no agency where there is one alone', () => {
    const alone = { ...table, agencies: table.agencies.slice(1) };
    const reading = readPeople('name,address,roles\nA,a@example.org,worker', alone);
    expect('rows' in reading && reading.rows).toMatchObject([{ agencyId: 'pn', problems: [] }]);
  });

  it('keeps the numbers of its lines over lines that are empty', () => {
    expect(read('\n\nA,a@example.org,HO,worker\n,,,\n\nB,b@example.org,HO,worker\n').map((row) => row.line)).toEqual([
      3, 6,
    ]);
  });

  it('that cannot be read says why', () => {
    expect(readPeople('', table)).toEqual({ unreadable: 'empty' });
    expect(readPeople('name,address,agency,roles\n', table)).toEqual({ unreadable: 'empty' });
    expect(readPeople('Maria', table)).toEqual({ unreadable: 'not_columns' });
    expect(readPeople('A,a@example.org,HO,worker\nB,"b" x,HO,worker', table)).toEqual({
      unreadable: 'quotes',
      line: 2,
    });
    const many = 'A,a@example.org,HO,worker\n'.repeat(BULK_MAX + 1);
    expect(readPeople(many, table)).toEqual({ unreadable: 'too_many' });
  });
});

describe('a file', () => {
  it('is read in the forms of Unicode that spreadsheets write', () => {
    expect(decodeText(new TextEncoder().encode('Ζωή'))).toBe('Ζωή');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x96, 0x03]))).toBe('Ζ');
  });

  it('in anything else is not guessed at', () => {
    expect(decodeText(new Uint8Array([0xc6, 0xf9, 0xde]))).toBeNull();
  });
});
