import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractOf } from './extract-of.js';
import { highlight, type SoughtWords } from './highlight.js';
import { parseSearch } from './parse-search.js';

const sought = (typed: string): SoughtWords => parseSearch(typed, '2026-11-28');
const marked = (text: string, typed: string): string[] =>
  highlight(text, sought(typed)).map(([start, end]) => text.slice(start, end));

describe('what was looked for in a text', () => {
  it.each([
    ['Το Φάρμακο είναι έτοιμο.', 'φαρμακο', ['Φάρμακο']],
    ['Στο δρόμος και στον ΔΡΌΜΟ', 'ΔΡΟΜΟΣ', ['δρόμος']],
    ['Digli perché viene', 'perche ', ['perché']],
    ['Hauptstraße, Łódź', 'hauptstrasse lodz', ['Hauptstraße', 'Łódź']],
    ['e\u0301te\u0301 🐕 été', 'ete', ['e\u0301te\u0301', 'été']],
    ['He asks for a bed. A bed!', '"a bed"', ['a bed', 'A bed']],
    ['tonight', 'ton', ['tonight']],
    ['tonight', 'ton ', []],
    ['ﬁne', 'fine', ['ﬁne']],
    ['nothing', '???', []],
  ])('is marked in "%s" for %s', (text, typed, marks) => {
    expect(marked(text, typed)).toEqual(marks);
  });

  it('is marked inside of the text, in order and apart, whatever both are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'á', 'Σ', 'ς', ' ', '.', '🐕', '\u0301', '\ud83d', 'ß') });
    fc.assert(
      fc.property(text, text, (words, typed) => {
        let before = 0;
        for (const [start, end] of highlight(words, sought(typed))) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(words.length);
      }),
    );
  });
});

describe('an extract', () => {
  const text = `${'He waits at the door. '.repeat(20)}Το Φάρμακο is ready. ${'She went home. '.repeat(20)}`;

  it('is the whole of a short text', () => {
    expect(extractOf('A bed tonight.', sought('bed'))).toEqual({
      ...{ words: 'A bed tonight.', marks: [[2, 5]], cutBefore: false, cutAfter: false },
    });
  });

  it('stands around the first mark and is cut between words', () => {
    const { words, marks, cutBefore, cutAfter } = extractOf(text, sought('φαρμακο'), 60);
    expect(words.length).toBeLessThanOrEqual(60);
    expect(marks.map(([start, end]) => words.slice(start, end))).toEqual(['Φάρμακο']);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(` ${text} `).toContain(` ${words} `);
  });

  it('holds its marks and no half letters, whatever the text is', () => {
    const unit = fc.constantFrom('a', 'word', 'á', ' ', '\n', '🐕', 'Σ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), fc.string({ unit, maxLength: 8 }), (words, typed) => {
        const extract = extractOf(words, sought(typed), 40);
        expect(words).toContain(extract.words);
        expect(extract.words.length).toBeLessThanOrEqual(40);
        expect(extract.words).not.toMatch(/\p{Surrogate}/u);
        for (const [start, end] of extract.marks) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(extract.words.length);
        }
      }),
    );
  });
});
