import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import fc from 'fast-check';
import { isPlainlyRight } from './plainly-right.js';

class Guest {
  @IsString()
  name: string;
}

class Invitation {
  @Matches(/^[a-z ]{1,20}$/)
  words: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  places?: number;

  @ValidateIf(({ places }: Invitation) => places === 2)
  @IsString()
  companion?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  dishes?: string[];

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Guest)
  guests?: Guest[];
}

class Letter {
  @IsDefined()
  address: unknown;
}

const HOW = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
const as = <T extends object>(type: new () => T, fields: object): T => Object.assign(new type(), fields);

describe('an input', () => {
  it.each([
    { words: 'come to the table' },
    { words: 'come', places: 1 },
    { words: 'come', places: 2, companion: 'a friend' },
    { words: 'come', companion: 5 },
    { words: 'come', dishes: ['bread', 'olives'] },
    { words: 'come', dishes: [] },
  ])('is seen to be right: %j', (fields) => {
    expect(isPlainlyRight(as(Invitation, fields))).toBe(true);
  });

  it.each([
    {},
    { words: 'COME' },
    { words: 'come', places: 0 },
    { words: 'come', places: 2 },
    { words: 'come', dishes: ['bread', 5] },
    { words: 'come', dishes: 'bread' },
    { words: 'come', dishes: ['a', 'b', 'c'] },
    { words: 'come', unheardOf: 1 },
    { words: 'come', guests: [as(Guest, { name: 5 })] },
  ])('that is not right is left to the library: %j', (fields) => {
    expect(isPlainlyRight(as(Invitation, fields))).toBe(false);
    expect(validateSync(as(Invitation, fields), HOW)).not.toEqual([]);
  });

  it('with something in it, or with a rule of a rarer kind, is left to the library, which takes it', () => {
    const [invitation, letter] = [
      as(Invitation, { words: 'come', guests: [as(Guest, { name: 'Ana' })] }),
      as(Letter, { address: 1 }),
    ];
    expect([isPlainlyRight(invitation), isPlainlyRight(letter)]).toEqual([false, false]);
    expect([validateSync(invitation, HOW), validateSync(letter, HOW)]).toEqual([[], []]);
  });

  it('is never seen to be right where the library finds something wrong', () => {
    const text = fc.oneof(fc.constantFrom('come', 'a b', '', 'COME', 'x'.repeat(21)), fc.anything());
    const number = fc.oneof(fc.constantFrom(0, 1, 2, 3, -1, 1.5, undefined), fc.anything());
    const dishes = fc.oneof(fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }), fc.anything());
    const fields = fc.record({ words: text, places: number, companion: text, dishes }, { requiredKeys: [] });
    let right = 0;
    fc.assert(
      fc.property(fields, (given) => {
        if (!isPlainlyRight(as(Invitation, given))) return;
        right++;
        expect(validateSync(as(Invitation, given), HOW)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(right).toBeGreaterThan(20);
  });
});
