import { expect, it } from '@jest/globals';
import type { AgencyView, PersonView, Standing } from '#libs/domain';
import { toldBy } from './told-by.js';

const person = (id: string, ...standings: Standing[]): PersonView => ({ id, name: id, standings });
const agency = (id: string, ...people: PersonView[]): AgencyView => ({
  id,
  name: id,
  shortName: id,
  letters: id.slice(0, 2).toUpperCase(),
  sector: 'health',
  people,
});
const TABLE = [
  agency('shelter', person('ben', 'worker'), person('noor', 'liaison'), person('lea', 'lead'), person('away', 'lead')),
  agency('municipality', person('thekla', 'chair')),
];
const seats = [{ agencyId: 'shelter', people: ['ben', 'noor', 'lea'] }];
const told = (audience: Parameters<typeof toldBy>[0], personId: string | null) =>
  toldBy(audience, { agencyId: 'shelter', personId, seats }, TABLE).map((one) => `${one.personId} ${one.audience}`);

it('a step speaks to whoever does it, and to the agency’s contact where nobody does', () => {
  expect(told(['owner'], 'ben')).toEqual(['ben owner']);
  expect(told(['owner'], null)).toEqual(['noor owner']);
});

it('tells nobody twice, nobody who does not read the case, and the table’s roles wherever they sit', () => {
  expect(told(['owner', 'liaison'], null)).toEqual(['noor owner']);
  expect(told(['deputy', 'lead'], 'ben')).toEqual(['lea lead']);
  expect(told(['chair', 'agenda'], 'ben')).toEqual(['thekla chair']);
});
