import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Inline } from './markup-line.js';
import { parseMarkup, plainWords } from './markup.js';

const lines = (words: string) => parseMarkup(words).flatMap((block) => (block.kind === 'list' ? [] : block.of));
const text = (said: string) => ({ kind: 'text', text: said });
const strong = (...of: Inline[]) => ({ kind: 'strong', of });
const plain = (said: string) => text(said) as Inline;
const linksOf = (words: string) => lines(words).flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));

/** Every address that could be opened, and every character that is shown. */
function walk(inlines: readonly Inline[]): { hrefs: string[]; said: string } {
  const all = inlines.map((inline) =>
    'of' in inline ? walk(inline.of) : { hrefs: inline.kind === 'link' ? [inline.href] : [], said: inline.text },
  );
  return { hrefs: all.flatMap(({ hrefs }) => hrefs), said: all.map(({ said }) => said).join('') };
}
const whole = (words: string) =>
  walk(parseMarkup(words).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.of)));

describe('what somebody writes', () => {
  it('stands out where it is marked', () => {
    expect(lines('Nine is **fine**, he says *himself*.')).toEqual([
      text('Nine is '),
      strong(plain('fine')),
      text(', he says '),
      { kind: 'emphasis', of: [text('himself')] },
      text('.'),
    ]);
    expect(lines('**all of *it* now**')).toEqual([
      strong(plain('all of '), { kind: 'emphasis', of: [plain('it')] }, plain(' now')),
    ]);
    expect(lines('***both***')).toEqual([strong({ kind: 'emphasis', of: [plain('both')] })]);
    expect(lines('(**Αύριο**)')).toEqual([text('('), strong(plain('Αύριο')), text(')')]);
  });

  it('stays as it is where nothing is meant', () => {
    for (const words of [
      '2*3*4',
      '2 * 3 * 4',
      '** not this **',
      '**never closed',
      '****',
      'a*b*c',
      '*',
      '<b>no</b>',
      '-no list',
      '>no quote',
    ])
      expect(lines(words)).toEqual([text(words)]);
  });

  it('keeps its lines, makes lists of dashes and quotes of what stands behind a bracket', () => {
    expect(parseMarkup('He needs\n\n- a bed\n- his *dog*\nand time\n> I want it\n>\n> to be simple\n\n')).toEqual([
      { kind: 'paragraph', of: [text('He needs')] },
      { kind: 'list', items: [[text('a bed')], [text('his '), { kind: 'emphasis', of: [text('dog')] }]] },
      { kind: 'paragraph', of: [text('and time')] },
      { kind: 'quote', of: [text('I want it\n\nto be simple')] },
    ]);
    expect(parseMarkup('one\n\ntwo')).toEqual([{ kind: 'paragraph', of: [text('one\n\ntwo')] }]);
    expect(parseMarkup(' \n ')).toEqual([]);
  });

  it('opens addresses of the web and of mail, without what stands around them', () => {
    expect(linksOf('See https://example.org/a*b*c?x=1, (http://example.org) or <mailto:desk@example.org>.')).toEqual([
      'https://example.org/a*b*c?x=1',
      'http://example.org',
      'mailto:desk@example.org',
    ]);
    expect(linksOf('Write to desk@example.org. Not to @desk or desk@home')).toEqual(['mailto:desk@example.org']);
    expect(linksOf('https://example.org/Door_(architecture)')).toEqual(['https://example.org/Door_(architecture)']);
    expect(linksOf('javascript:alert(1) data:text/html,x file:///etc ftp://example.org //example.org')).toEqual([]);
  });

  it('reads as one line without marks', () => {
    expect(plainWords('He needs\n- a **bed**\n- time\n> now')).toBe('He needs a bed time now');
  });

  it('never opens anything else, and loses no letter, whatever is written', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '***',
      '- ',
      '> ',
      '\n',
      ' ',
      'a',
      'ά',
      '<b>',
      'https://x',
      'mailto:',
      '(',
      ')',
      '@',
      '.',
      'javascript:',
      '"',
    );
    const written = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(written, (words) => {
        const { hrefs, said } = whole(words);
        for (const href of hrefs) expect(href).toMatch(/^(https?:\/\/|mailto:)\S/i);
        const letters = (all: string) => all.replace(/[\s*>-]/g, '');
        expect(letters(said)).toBe(letters(words));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer for what is written to take long', () => {
    const hard = ['*a ', '**a*', '[', 'http://(', '> ', '- ', 'a@', 'a.', '*** ', '(('];
    for (const piece of hard) {
      const begin = performance.now();
      parseMarkup(piece.repeat(8000 / piece.length));
      expect(performance.now() - begin).toBeLessThan(250);
    }
  });
});
