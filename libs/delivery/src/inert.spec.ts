import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { inert } from './inert.js';

/** What mail programs do by themselves: links with and without a scheme, and addresses. */
const mailProgram = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true });
const validate = (text: string, place: number): number => /^[\w+(]+/.exec(text.slice(place))?.[0].length ?? 0;
for (const scheme of ['javascript:', 'data:', 'tel:']) mailProgram.add(scheme, { validate });

const linksIn = (text: string): string[] => (mailProgram.match(text) ?? []).map(({ raw }) => raw);

describe('a name in a letter', () => {
  it.each([
    'Ελένη Παπαδοπούλου',
    'Wanjikũ wa Ngũgĩ',
    'O’Brien & Søn',
    'Hôpital Saint-Pierre',
    'Health/Social',
    'علی‌رضا',
  ])('stays as it is: %s', (name) => expect(inert(name)).toBe(name));

  it.each([
    ['U.N.H.C.R.', 'U. N. H. C. R.'],
    ['  two   spaces ', 'two spaces'],
    ['https://evil.example.com/x?y', 'https: / /evil. example. com/x?y'],
    ['//evil.example.com', '/ /evil. example. com'],
    ['www.example.com', 'www. example. com'],
    ['ana@example.org', 'ana@ example. org'],
    ['javascript:alert(1)', 'javascript: alert(1)'],
    ['tel:+123456', 'tel: +123456'],
    ['One\r\nBcc: ben', 'One Bcc: ben'],
    ['up\u2028and\u2029down\u0000', 'up and down'],
    ['gnp\u202e.exe', 'gnp. exe'],
    ['a\u200b.\u2060b', 'a. b'],
    ['half \ud800', 'half'],
    ['{{name}} ${name} <b>', '{{name}} ${name} <b>'],
  ])('%j becomes %j', (name, expected) => expect(inert(name)).toBe(expected));

  it('is no longer than a line', () => {
    expect(Array.from(inert('😀'.repeat(500)))).toHaveLength(120);
  });

  it('is never made a link of, whatever it is made of, and is inert already when it is inert', () => {
    const piece = fc.constantFrom(
      ...[
        'http',
        'https',
        'mailto',
        'javascript',
        'data',
        'tel',
        'www',
        'example',
        'com',
        'org',
        'localhost',
        '10',
        '0',
        'ana',
        'é',
      ],
      ...[
        ':',
        '/',
        '//',
        '.',
        '@',
        '\\',
        '-',
        ' ',
        '\u200b',
        '\u2060',
        '\u202e',
        '．',
        '。',
        '?',
        '#',
        '%2e',
        '\t',
        '\n',
      ],
    );
    const name = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.webUrl(),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(name, (typed) => {
        const made = inert(typed);
        expect(linksIn(`x “${made}” y ${made}.`)).toEqual([]);
        expect(made).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(inert(made)).toBe(made);
      }),
      { numRuns: 3000 },
    );
  });
});
