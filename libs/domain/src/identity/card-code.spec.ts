import { describe, expect, it } from '@jest/globals';
import { makeCardCode, readCardCode, spacedCardCode } from './card-code.js';

const bytes = (from: number): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, place) => (from * 37 + place * 11) % 256);

describe('the code of a card', () => {
  it('is read as it was made, however it is typed', () => {
    for (let from = 0; from < 64; from++) {
      const code = makeCardCode(bytes(from));
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
      const typed = spacedCardCode(code);
      expect(typed).toMatch(/^(.{4}-){4}.{4}$/);
      for (const way of [
        code,
        typed,
        typed.toLowerCase(),
        ` ${typed.replaceAll('-', ' ')} `,
        code.replaceAll('0', 'o'),
      ])
        expect(readCardCode(way)).toBe(code);
    }
  });

  it('is none with one wrong character, one too few or one too many', () => {
    const code = makeCardCode(bytes(5));
    for (let place = 0; place < code.length; place++) {
      const other = code[place] === '7' ? '8' : '7';
      expect(readCardCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull();
    }
    for (const typed of ['', code.slice(1), `${code}7`, code.replace(/.$/, 'U'), 'S-7K2M9QX4TD', '💊'.repeat(10)])
      expect(readCardCode(typed)).toBeNull();
  });

  it('needs its chance', () => {
    expect(() => makeCardCode(new Uint8Array(18))).toThrow('19 bytes');
  });
});
