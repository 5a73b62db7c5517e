import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeReference, mentionsReference, readReference, spacedReference } from './subject-reference.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const references = fc.uint8Array({ minLength: 9, maxLength: 9 }).map(makeReference);
/** Where a character of the code stands in `S-XXXXXXXXXX`. */
const PLACES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

const replaced = (text: string, place: number, character: string): string =>
  text.slice(0, place) + character + text.slice(place + 1);

describe('a case reference', () => {
  it('is S- and ten letters and digits that cannot be taken for one another', () => {
    fc.assert(fc.property(references, (reference) => expect(reference).toMatch(/^S-[0-9A-HJKMNP-TV-Z]{10}$/)));
  });

  it('is read back as it was made', () => {
    fc.assert(fc.property(references, (reference) => expect(readReference(reference)).toBe(reference)));
  });

  it('is not read when any one character is wrong', () => {
    fc.assert(
      fc.property(references, (reference) => {
        for (const place of PLACES) {
          for (const character of ALPHABET) {
            if (character !== reference[place]) expect(readReference(replaced(reference, place, character))).toBeNull();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is seldom read when two characters beside each other changed places', () => {
    let [unseen, tried] = [0, 0];
    fc.assert(
      fc.property(references, (reference) => {
        for (const place of PLACES.slice(0, -1)) {
          const [one, next] = [reference[place]!, reference[place + 1]!];
          if (one === next) continue;
          tried++;
          if (readReference(replaced(replaced(reference, place, next), place + 1, one))) unseen++;
        }
      }),
    );
    expect(unseen / tried).toBeLessThan(0.02);
  });

  it('is read however it is spaced, said or written', () => {
    const separators = fc.constantFrom('', ' ', '-', '  ', '\t', '\u00a0');
    fc.assert(
      fc.property(
        references,
        fc.array(separators, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (reference, between, lower) => {
          const said = Array.from(reference.replace('-', ''), (character, place) => character + between[place]!).join(
            '',
          );
          expect(readReference(lower ? said.toLowerCase() : said)).toBe(reference);
        },
      ),
    );
  });

  it('is read when O was written for 0 and I or L for 1', () => {
    const withBoth = fc
      .uint8Array({ minLength: 9, maxLength: 9 })
      .map((bytes) => makeReference(bytes.map((byte, place) => (place < 3 ? 0 : place < 6 ? 1 : byte))));
    fc.assert(
      fc.property(withBoth, fc.constantFrom('I', 'L', 'i', 'l'), fc.constantFrom('O', 'o'), (reference, one, zero) => {
        expect(readReference(reference.replaceAll('1', one).replaceAll('0', zero))).toBe(reference);
      }),
    );
  });

  it('is shown with spaces, and read back from what is shown', () => {
    expect(spacedReference('S-7K2M9QX4TD')).toBe('S-7K2M 9QX4 TD');
    fc.assert(
      fc.property(references, (reference) => expect(readReference(spacedReference(reference))).toBe(reference)),
    );
  });

  it.each([
    '',
    'S',
    'S-',
    'S-0000000001',
    'S-00000000000',
    'S-000000000',
    '0000000000',
    'X-0000000000',
    'S-000000000U',
    'S-00000_0000',
    'S-0000000000\0',
    'S-０000000000',
  ])('is not %j', (typed) => {
    expect(readReference(typed)).toBeNull();
  });

  it('is never found in what is something else, and never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readReference(typed);
        if (read !== null) expect(readReference(read)).toBe(read);
      }),
    );
  });

  it('is not made of too little chance', () => {
    expect(() => makeReference(new Uint8Array(8))).toThrow('needs 9 random bytes');
  });

  it('uses every letter as often as any other', () => {
    const first = Array.from({ length: 256 }, (_, byte) => makeReference(new Uint8Array(9).fill(byte))[2]!);
    for (const letter of ALPHABET) expect(first.filter((one) => one === letter)).toHaveLength(8);
  });
});

describe('a text', () => {
  it('mentions a reference wherever and however it was typed', () => {
    fc.assert(
      fc.property(references, fc.constantFrom('', 'About ', 'Δες '), (reference, before) => {
        for (const typed of [reference, spacedReference(reference), reference.toLowerCase()])
          expect(mentionsReference(`${before}${typed}, and more`)).toBe(true);
      }),
    );
  });

  it('does not where there is none', () => {
    for (const text of ['', 'Shelter beds for the nights', 'S-2027-014', 'Services in 2027', 'TF-2026-014', 'S-1'])
      expect(mentionsReference(text)).toBe(false);
  });
});
