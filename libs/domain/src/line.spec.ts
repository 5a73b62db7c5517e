import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { IsLine } from './line.js';

class Sign {
  @IsLine(10)
  text: string;
}

const wrong = (text: unknown): Record<string, string>[] =>
  validateSync(plainToInstance(Sign, { text })).map(({ constraints }) => constraints!);

describe('a line', () => {
  it.each(['x', ' x ', 'Μαρία', 'مريم', '<b>', "'; --", 'x'.repeat(10), '🌻🌻🌻🌻🌻'])('may be %j', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    '',
    ' ',
    '\u3000',
    'two\nlines',
    'a\rb',
    'a\tb',
    'a\0b',
    'a\u001bb',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    '\ud83d',
    'x\udc00x',
    'x'.repeat(11),
    '🌻🌻🌻🌻🌻x',
  ])('is not %j', (text) => {
    expect(wrong(text)).toHaveLength(1);
  });

  it.each([undefined, null, 5, {}, ['x'], { toString: () => 'x' }])('is text, not %p', (text) => {
    expect(wrong(text)).toHaveLength(1);
  });

  it('is refused by its name and its own limit', () => {
    expect(Object.values(wrong('x'.repeat(11))[0]!)).toContain('text must be 1 to 10 characters long');
  });
});
