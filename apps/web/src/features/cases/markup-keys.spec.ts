import { describe, expect, it } from '@jest/globals';
import { continued, marked, type TextChange } from './markup-keys.js';

const after = (text: string, change: TextChange | null): string | null =>
  change && text.slice(0, change.start) + change.words + text.slice(change.end);

describe('keys for a little markup', () => {
  it('put a sign around what is marked, and take it away again', () => {
    const strong = marked('today at nine', 0, 5, '**');
    expect(after('today at nine', strong)).toBe('**today** at nine');
    expect(after('**today** at nine', marked('**today** at nine', ...strong.select, '**'))).toBe('today at nine');
    expect(after('*today*', marked('*today*', 0, 7, '*'))).toBe('today');
  });

  it('keep the two signs apart', () => {
    expect(after('**today**', marked('**today**', 2, 7, '*'))).toBe('***today***');
    expect(after('***today***', marked('***today***', 3, 8, '**'))).toBe('*today*');
    expect(after('***today***', marked('***today***', 3, 8, '*'))).toBe('**today**');
  });

  it('stand around the caret when nothing is marked', () => {
    expect(marked('a ', 2, 2, '*')).toMatchObject({ words: '**', select: [3, 3] });
    expect(marked('a ', 2, 2, '**')).toMatchObject({ words: '****', select: [4, 4] });
  });

  it('go on with a list and a quote in the next line, and end them in an empty one', () => {
    expect(after('- bread', continued('- bread', 7, 7))).toBe('- bread\n- ');
    expect(after('> he said', continued('> he said', 9, 9))).toBe('> he said\n> ');
    expect(after('- bread\n- ', continued('- bread\n- ', 10, 10))).toBe('- bread\n');
    expect(continued('bread', 5, 5)).toBeNull();
  });
});
