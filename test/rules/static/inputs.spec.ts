import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import fc from 'fast-check';
import { parseInput } from '#libs/inputs';
import type { AnyCommand } from '#libs/kernel';
import { everyCommand } from '../support/every-command.js';

/** Values of which each field of some command takes one or other. */
const ALL_KINDS = [
  undefined,
  null,
  true,
  0,
  1,
  30,
  -1,
  1.5,
  '',
  'words',
  'open',
  'health',
  'en',
  '2026-11-29',
  '2026-11-29T10:00:00.000Z',
  '10:00',
  '0199abcd-0000-7000-8000-00000000000f',
  'case/0199abcd-0000-7000-8000-00000000000f',
  [],
  ['0199abcd-0000-7000-8000-00000000000f'],
  {},
];

const fieldsOf = (input: AnyCommand['input']): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(input, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

const isRight = (input: AnyCommand['input'], raw: unknown): boolean => {
  try {
    parseInput(input, raw);
    return true;
  } catch {
    return false;
  }
};

describe('the input of every command', () => {
  it.each(everyCommand)('$name: only what the library that knows its rules finds right is taken', ({ input }) => {
    const names = fieldsOf(input);
    const fields = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...ALL_KINDS)])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fields, (raw) => {
        const isTaken = isRight(input, raw);
        const wrong = validateSync(plainToInstance(input, raw), { whitelist: true, forbidNonWhitelisted: true });
        if (isTaken && names.length) expect(wrong).toEqual([]);
      }),
    );
  });
});
