import { describe, expect, it } from '@jest/globals';
import type { AgencyView, TaskForceView } from '#libs/domain';
import { changedRoles, holding, peopleAtTable, plain, wantedPeople, withPerson, withRoles } from './table-people.js';

const agency = (id: string, people: AgencyView['people']): AgencyView => ({
  id,
  name: `Agency ${id}`,
  shortName: id,
  letters: 'AG',
  sector: 'health',
  people,
});
const table: TaskForceView = {
  id: 't',
  name: 'Table',
  language: 'en',
  zone: 'Europe/Athens',
  secondFactor: false,
  former: [],
  agencies: [
    agency('a', [
      { id: 'zoe', name: 'Ζωή Ν.', standings: ['worker', 'liaison'] },
      { id: 'ana', name: 'Ana P.', standings: ['administrator'] },
      { id: 'gone', name: 'Gone', standings: [] },
    ]),
    agency('b', [
      { id: 'ana', name: 'Ana P.', standings: ['worker'] },
      { id: 'out', name: 'Out', standings: ['liaison'], disabled: true },
    ]),
  ],
};

describe('the people at the table', () => {
  const people = peopleAtTable(table.agencies, 'en');

  it('stand there once each, with every seat, and without those who no longer sit', () => {
    expect(people.map(({ id }) => id)).toEqual(['ana', 'out', 'zoe']);
    expect(people[0]?.seats.map((seat) => seat.agency.id)).toEqual(['a', 'b']);
  });

  it('are named with their roles in one order', () => {
    expect(people[2]?.seats[0]?.standings).toEqual(['liaison', 'worker']);
  });

  it('are found by a part of the name without accents, for an agency, in a role', () => {
    const found = (words: string, agencyId = '', standing: 'worker' | '' = '') =>
      wantedPeople(people, { words, agencyId, standing }).map(({ id }) => id);
    expect(found('ζωη')).toEqual(['zoe']);
    expect(found('', 'b')).toEqual(['ana', 'out']);
    expect(found('', '', 'worker')).toEqual(['ana', 'zoe']);
    // Not the administrator of one agency who works for another.
    expect(found('', 'a', 'worker')).toEqual(['zoe']);
  });

  it('do nothing for their agency while they are shut out', () => {
    expect(holding(table.agencies[1]!, 'liaison')).toEqual([]);
    expect(holding(table.agencies[0]!, 'liaison').map(({ id }) => id)).toEqual(['zoe']);
  });
});

describe('what a change shows at once', () => {
  it('is one contact for each agency', () => {
    const [a] = withRoles(table, 'ana', 'a', ['administrator', 'liaison']).agencies;
    expect(holding(a!, 'liaison').map(({ id }) => id)).toEqual(['ana']);
    expect(a?.people.find(({ id }) => id === 'zoe')?.standings).toEqual(['worker']);
  });

  it('is a seat where there was none', () => {
    const [, b] = withRoles(table, 'zoe', 'b', ['volunteer']).agencies;
    expect(b?.people.find(({ id }) => id === 'zoe')).toEqual({ id: 'zoe', name: 'Ζωή Ν.', standings: ['volunteer'] });
  });

  it('is somebody shut out everywhere, and let in again', () => {
    const shut = withPerson(table, 'ana', true);
    expect(
      peopleAtTable(shut.agencies, 'en')
        .filter(({ disabled }) => disabled)
        .map(({ id }) => id),
    ).toEqual(['ana', 'out']);
    expect(withPerson(shut, 'ana', false)).toEqual(table);
  });
});

describe('comparing', () => {
  it('names only the roles that are given or taken', () => {
    expect(changedRoles(['worker', 'administrator'], ['administrator', 'lead'])).toEqual(['lead', 'worker']);
  });

  it('does not mind accents, signs and size', () => {
    expect(plain('  Agency’s   Contact ')).toBe(plain('agencys-contact'));
    expect(plain('ΕΠΑΦΉ ΦΟΡΈΩΣ')).toBe(plain('επαφη φορεως'));
  });
});
