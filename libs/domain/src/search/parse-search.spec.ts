import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from './parse-date.js';
import { parseSearch } from './parse-search.js';

const TODAY = '2026-11-28';
const parsed = (typed: string): Record<string, unknown> => {
  const search = parseSearch(typed, TODAY);
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== null && value !== false && String(value) !== ''),
  );
};

describe('what somebody types to look for', () => {
  it.each<[string, Record<string, unknown>]>([
    ['', {}],
    ['bed', { terms: ['bed'], begun: true }],
    ['bed ', { terms: ['bed'] }],
    ['bed tonight', { terms: ['bed', 'tonight'], begun: true }],
    ['"a bed" dog', { phrases: ['a bed'], terms: ['dog'], begun: true }],
    ['“ένα κρεβάτι” «ο σκύλος» „un letto“', { phrases: ['ένα κρεβάτι', 'ο σκύλος', 'un letto'] }],
    ['"not yet closed', { phrases: ['not yet closed'] }],
    ['from:"Maria K." bed', { from: 'Maria K.', terms: ['bed'], begun: true }],
    ['From:Maria', { from: 'Maria' }],
    ['da:«Maria K.» ente:Salute prima:24/11/2026', { from: 'Maria K.', agency: 'Salute', before: '2026-11-24' }],
    ['από:Μαρία φορέας:"Το σπίτι" πριν:24.11.2026', { from: 'Μαρία', agency: 'Το σπίτι', before: '2026-11-24' }],
    ['ΑΠΟ:Μαρία', { from: 'Μαρία' }],
    ['kutoka:Asha shirika:Afya kabla:24/11', { from: 'Asha', agency: 'Afya', before: '2026-11-24' }],
    ['before:tomorrow', { terms: ['before:tomorrow'], begun: true }],
    ['from:', {}],
    ['10:30 a/b', { terms: ['10:30', 'a/b'], begun: true }],
    ['??? !', {}],
    ['l’amico:"vero"', { terms: ['l’amico:'], phrases: ['vero'] }],
  ])('%s', (typed, search) => {
    expect(parsed(typed)).toEqual(search);
  });

  it('is read whatever it is, and never longer than a moment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(() => parseSearch(typed, TODAY)).not.toThrow();
      }),
    );
    expect(parseSearch('a:"'.repeat(100_000), TODAY)).toBeDefined();
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['24.11.', '2026-11-24'],
    ['29/11', '2025-11-29'],
    ['29/2', '2024-02-29'],
    ['31/2', null],
    ['2026-02-30', null],
    ['0/0', null],
    ['24', null],
    ['soon', null],
  ])('%s is %s', (typed, day) => {
    expect(parseDay(typed, TODAY)).toBe(day);
  });
});
