import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldWords } from './fold-words.js';
import { placedWords, wordsOf } from './words-of.js';

describe('folding words', () => {
  it.each([
    ['Φάρμακο', 'φαρμακο'],
    ['ΔΡΟΜΟΣ', 'δρομοσ'],
    ['δρόμος', 'δρομοσ'],
    ['perché', 'perche'],
    ['È già più', 'e gia piu'],
    ['ΐ ΰ Ϊ ᾧ ᾼ', 'ι υ ι ω α'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Đặng', 'dang'],
    ['İstanbul ılık', 'istanbul ilik'],
    ["ng'ombe", "ng'ombe"],
    ['æther Œuvre Þór', 'aether oeuvre thor'],
  ])('makes %s to %s', (typed, folded) => {
    expect(foldWords(typed)).toBe(folded);
  });

  it('is the same when it is done twice, and letter by letter', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, (typed) => {
        expect(foldWords(foldWords(typed))).toBe(foldWords(typed));
        expect(placedWords(typed).map(({ word }) => word)).toEqual(wordsOf(typed));
      }),
    );
  });

  it('leaves no capital and no mark of Latin and Greek', () => {
    for (const [from, to] of [
      [0x41, 0x24f],
      [0x370, 0x3ff],
      [0x1e00, 0x1fff],
    ] as const)
      for (let code = from; code <= to; code++) {
        const folded = foldWords(String.fromCodePoint(code));
        expect([code.toString(16), folded]).toEqual([code.toString(16), folded.toLowerCase()]);
        expect(folded).not.toMatch(/[\u0300-\u036fς]/);
      }
  });
});

describe('words in a text', () => {
  it('end where anything stands that is no letter and no digit', () => {
    expect(wordsOf("L'amico, τον/την «Ναι»: 10:30—a.b_c")).toEqual([
      ...['l', 'amico', 'τον', 'την', 'ναι', '10', '30', 'a', 'b', 'c'],
    ]);
  });

  it('are found at their place, with the marks over their letters', () => {
    const text = 'Το φα\u0301ρμακό\u0301 σου';
    expect(placedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Το',
      'φα\u0301ρμακό\u0301',
      'σου',
    ]);
  });
});
