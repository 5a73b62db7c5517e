import { describe, expect, it } from '@jest/globals';
import { type AgencyView, parseSearch, type TaskForceView } from '#libs/domain';
import { type Chosen, understood } from './understood.js';

const agency = (id: string, name: string, shortName: string, ...people: [string, string][]): AgencyView => ({
  id,
  name,
  shortName,
  letters: 'XX',
  sector: 'health',
  people: people.map(([personId, personName]) => ({ id: personId, name: personName, standings: [] })),
});
const TABLE = {
  agencies: [
    agency('h', 'Health Centre Omonia', 'Health Omonia', ['m1', 'Μαρία Κ.'], ['p', 'Petros M.']),
    agency('r', 'Red Cross branch', 'Red Cross', ['m2', 'Μαρία Λ.'], ['p', 'Petros M.']),
  ],
  former: [{ id: 'f', name: 'Fotini A.' }],
} as unknown as TaskForceView;
const read = (typed: string, chosen: Chosen = new Map()) => understood(parseSearch(typed, '2026-11-28'), TABLE, chosen);

describe('what is understood of a search', () => {
  it('is somebody by a name that only they have, however it is accented', () => {
    expect(read('from:petros bed').sought).toMatchObject({ from: 'p', terms: ['bed'] });
    expect(read('από:"μαρια κ" bed').sought).toMatchObject({ from: 'm1' });
    expect(read('from:fotini bed')).toMatchObject({ from: { kind: 'known', one: { id: 'f', agencies: [] } } });
  });

  it('is an agency by its name or its short one', () => {
    expect(read('agency:"red cross" bed').sought).toMatchObject({ agency: 'r' });
    expect(read('ente:omonia letto').sought).toMatchObject({ agency: 'h' });
  });

  it('is said to be unclear when several have the name, until one is chosen', () => {
    expect(read('from:μαρια bed')).toMatchObject({
      from: { kind: 'several', all: [{ id: 'm1' }, { id: 'm2' }] },
      sought: null,
    });
    expect(read('from:μαρια bed', new Map([['μαρια', 'm2']])).sought).toMatchObject({ from: 'm2' });
  });

  it('is said to be nobody when nobody has the name, and then nothing is asked', () => {
    expect(read('from:Zoe bed')).toMatchObject({ from: { kind: 'unknown', typed: 'Zoe' }, sought: null });
  });

  it('is a day from where it begins for the reader', () => {
    expect(read('bed before:24/11').sought?.before).toBe(new Date(2026, 10, 24).toISOString());
  });

  it('is nothing while nothing was typed that could be looked for', () => {
    expect([read('').sought, read('  ?! ').sought]).toEqual([null, null]);
  });
});
