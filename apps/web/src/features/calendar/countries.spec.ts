import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { COUNTRIES, countriesIn, countryName } from './countries.js';

describe('the countries whose public holidays can be kept', () => {
  it('are exactly those that the server knows', () => {
    expect(COUNTRIES.toSorted()).toEqual(Object.keys(new Holidays().getCountries()).sort());
  });

  it('are called by their names, those where Baraza is at home first', () => {
    const names = countriesIn('it').map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Grecia', 'Italia', 'Kenya', 'Tanzania']);
    expect(names.slice(4)).toEqual(names.slice(4).sort((a, b) => a.localeCompare(b, 'it')));
    expect(names).toHaveLength(COUNTRIES.length);
    expect(countryName('GR', 'el')).toBe('Ελλάδα');
  });
});
