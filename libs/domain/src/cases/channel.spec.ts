import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { channelStream, InChannel } from './channel.js';

const CASE = '0199abcd-0000-4000-8000-00000000000c';
const PART = '0199abcd-0000-4000-8000-00000000000d';
const wrong = (input: object): string[] =>
  validateSync(plainToInstance(InChannel, input)).map(({ property }) => property);

describe('where something is said', () => {
  it('is a case or a part, by its id', () => {
    expect([wrong({ caseId: CASE }), wrong({ partId: PART })]).toEqual([[], []]);
    expect(channelStream({ caseId: CASE })).toBe(`case/${CASE}`);
    expect(channelStream({ partId: PART })).toBe(`part/${PART}`);
  });

  it('must be said', () => {
    expect(wrong({})).toEqual(['caseId']);
  });

  it.each([null, '', 'x', 5, [CASE], { id: CASE }])('is not %j', (id) => {
    expect([wrong({ caseId: id }), wrong({ partId: id })]).toEqual([['caseId'], ['partId']]);
    expect(wrong({ caseId: CASE, partId: id })).toEqual(['partId']);
    expect(wrong({ caseId: id, partId: PART })).toEqual(['caseId']);
  });

  it('is not both', () => {
    expect(() => channelStream({ caseId: CASE, partId: PART })).toThrow(
      expect.objectContaining({ code: 'invalid_input', fields: { partId: [expect.any(String)] } }),
    );
  });
});
