import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { STANDARD_LADDER, URGENT_LADDER } from './default-ladders.js';
import { Ladder } from './ladder.js';

const paths = (errors: ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, children }) =>
    children?.length ? paths(children, `${above}${property}.`) : [`${above}${property}`],
  );
const wrong = (input: object): string[] =>
  paths(validateSync(plainToInstance(Ladder, input), { whitelist: true, forbidNonWhitelisted: true }));
const [lowest] = STANDARD_LADDER.rungs;
const withRung = (change: object): object => ({ ...STANDARD_LADDER, rungs: [{ ...lowest, ...change }] });

describe('a ladder as somebody sends it', () => {
  it('is the one that a table begins with, to begin with', () => {
    expect(wrong(STANDARD_LADDER)).toEqual([]);
    expect(wrong(URGENT_LADDER)).toEqual([]);
  });

  it.each([
    ['rungs.0.number', { number: 0 }],
    ['rungs.0.offset.clock', { offset: { clock: 'sun' } }],
    ['rungs.0.offset.days', { offset: { clock: 'wall', days: 0.5 } }],
    ['rungs.0.offset.days', { offset: { clock: 'wall', days: 367 } }],
    ['rungs.0.offset.weeks', { offset: { clock: 'wall', weeks: 1 } }],
    ['rungs.0.audience', { audience: [] }],
    ['rungs.0.audience', { audience: ['owner', 'owner'] }],
    ['rungs.0.audience', { audience: ['everybody'] }],
    ['rungs.0.channels', { channels: [] }],
    ['rungs.0.channels', { channels: ['pigeon'] }],
  ])('is refused for %s', (path, change) => expect(wrong(withRung(change))).toEqual([path]));

  it.each([
    ['id', { id: 'Two words' }],
    ['obsoleteAfterHours', { obsoleteAfterHours: 0 }],
    ['rungs', { rungs: [] }],
    ['rungs', { rungs: 'many' }],
    ['colour', { colour: 'red' }],
  ])('is refused for %s', (path, change) => expect(wrong({ ...STANDARD_LADDER, ...change })).toEqual([path]));
});
