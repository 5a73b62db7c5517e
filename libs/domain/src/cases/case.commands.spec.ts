import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AdmitAgency, CloseCase, OpenCase } from './case.commands.js';
import { HANDLE_MAX, MESSAGE_MAX } from './case.policy.js';
import { CASE_OUTCOMES } from './case.status.js';
import { PostMessage } from './message.commands.js';

const ID = '0199abcd-0000-4000-8000-00000000000f';
const wrong = (type: new () => object, input: object): string[] =>
  validateSync(plainToInstance(type, input)).map(({ property }) => property);
const post = (words: unknown): string[] => wrong(PostMessage, { caseId: ID, words });
const open = (handle: unknown): string[] => wrong(OpenCase, { handle });

describe('what is said', () => {
  it.each([
    'Hello.',
    'Γεια σου',
    'a\tb\nc',
    'مرحبا',
    '👩🏽‍🚒',
    ' x ',
    'x'.repeat(MESSAGE_MAX),
    '<script>alert(1)</script>',
    '; drop table',
    '\u200fשלום',
  ])('may be %j', (words) => {
    expect(post(words)).toEqual([]);
  });

  it.each([
    '',
    ' ',
    '\n',
    '\t \n',
    '\u00a0',
    '\u3000',
    'a\0b',
    'a\rb',
    'a\u001bb',
    'a\u0085b',
    'a\u007fb',
    'x'.repeat(MESSAGE_MAX + 1),
    '👍'.repeat(MESSAGE_MAX / 2) + 'x',
  ])('is not %j', (words) => {
    expect(post(words)).toEqual(['words']);
  });

  it.each([undefined, null, 1, true, {}, ['x'], { toString: () => 'x' }])('is text, not %p', (words) => {
    expect(post(words)).toEqual(['words']);
  });

  it('is read in time that grows with its length', () => {
    const began = performance.now();
    expect(post(`${' '.repeat(MESSAGE_MAX - 1)}\0`)).toEqual(['words']);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('a name to use', () => {
  it.each(['Nikos', 'Kyra Lena', 'Μιχάλης', 'x'.repeat(HANDLE_MAX), '🌻'])('may be %j', (handle) => {
    expect(open(handle)).toEqual([]);
  });

  it.each(['', '   ', 'two\nlines', 'a\tb', 'a\u2028b', 'a\u2029b', 'x'.repeat(HANDLE_MAX + 1), 5, null, ['x']])(
    'is not %j',
    (handle) => {
      expect(open(handle)).toEqual(['handle']);
    },
  );
});

describe('what a command points at', () => {
  it.each(['', 'x', `${ID} `, `${ID}\n`, 1, null, [ID], { id: ID }])('is an id, not %j', (id) => {
    expect(wrong(AdmitAgency, { caseId: id, agencyId: id }).sort()).toEqual(['agencyId', 'caseId']);
  });

  it('ends in one of the ways that there are', () => {
    for (const outcome of CASE_OUTCOMES) expect(wrong(CloseCase, { caseId: ID, outcome })).toEqual([]);
    for (const outcome of ['', 'COMPLETED', 'constructor', null, ['completed'], 0])
      expect(wrong(CloseCase, { caseId: ID, outcome })).toEqual(['outcome']);
  });
});
