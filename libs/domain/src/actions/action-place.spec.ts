import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Refusal } from '../errors.js';
import { actionPlace, actionStream } from './action-place.js';
import { InActionPlace } from './in-action-place.js';

const ID = '0190a5a2-6a0f-7b6e-8c3d-2f4c9b1d7e11';
const wrong = (input: object): string[] =>
  validateSync(plainToInstance(InActionPlace, input)).map(({ property }) => property);

describe('the place of an action', () => {
  it.each([
    ['caseId', `case/${ID}`],
    ['partId', `part/${ID}`],
    ['meetingId', `meeting/${ID}`],
    ['lineageId', `item/${ID}`],
  ] as const)('named by %s is a stream, and named so again', (key, stream) => {
    expect(wrong({ [key]: ID })).toEqual([]);
    expect(wrong({ [key]: 'anything' })).toEqual([key]);
    expect(actionStream({ [key]: ID })).toBe(stream);
    expect(actionPlace(stream)).toEqual({ [key]: ID });
  });

  it('is one, and is said', () => {
    expect(wrong({})).toEqual(['caseId']);
    expect(() => actionStream({ caseId: ID, meetingId: ID })).toThrow(
      new Refusal('invalid_input', { meetingId: ['goes without caseId'] }),
    );
  });
});
