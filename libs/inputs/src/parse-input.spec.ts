import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { Refusal } from '#libs/domain';
import { parseCommandId, parseInput } from './parse-input.js';

class Seat {
  @IsString()
  name: string;
}

class Table {
  @IsInt()
  places: number;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Seat)
  seats?: Seat[];
}

class TableOutside extends Table {
  @IsString()
  street: string;
}

/** The input of a command that needs none. */
class Nothing {}

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was taken');
};

const wrong = (raw: unknown): Record<string, string[]> | undefined => {
  const { code, fields } = refusalOf(() => parseInput(Table, raw));
  expect(code).toBe('invalid_input');
  return fields;
};

describe('an input', () => {
  it('becomes one of its class, all the way down', () => {
    const table = parseInput(Table, { places: 3, seats: [{ name: 'health' }] });
    expect(table).toBeInstanceOf(Table);
    expect(table.seats![0]).toBeInstanceOf(Seat);
  });

  it('of a class that inherits is asked for what both ask, every time', () => {
    expect(parseInput(TableOutside, { places: 3, street: 'Sina' })).toBeInstanceOf(TableOutside);
    for (let time = 0; time < 2; time++) {
      const { fields } = refusalOf(() => parseInput(TableOutside, { places: 'three' }));
      expect(Object.keys(fields!).sort()).toEqual(['places', 'street']);
    }
    expect(parseInput(Table, { places: 3 })).toBeInstanceOf(Table);
  });

  it('is not the object that came in', () => {
    const raw = { places: 3, seats: [{ name: 'health' }] };
    const table = parseInput(Table, raw);
    table.seats![0]!.name = 'changed';
    expect(raw.seats[0]!.name).toBe('health');
  });

  it('without any field is taken, and takes none', () => {
    expect(parseInput(Nothing, {})).toBeInstanceOf(Nothing);
    const { code, fields } = refusalOf(() => parseInput(Nothing, { a: 1, b: { c: 2 } }));
    expect([code, fields]).toEqual(['invalid_input', { a: [expect.any(String)], b: [expect.any(String)] }]);
    for (const raw of [undefined, null, 7, 'text', [], [{}]])
      expect(refusalOf(() => parseInput(Nothing, raw)).code).toBe('invalid_input');
  });

  it('is refused field by field, by the path of each', () => {
    expect(wrong({ places: 'three', seats: [{ name: 'health' }, { name: 5 }] })).toEqual({
      places: [expect.any(String)],
      'seats.1.name': [expect.any(String)],
    });
  });

  it('is not helped: no text is taken for a number', () => {
    expect(wrong({ places: '3' })).toHaveProperty('places');
  });

  it('is refused for what is not known, wherever it stands', () => {
    expect(wrong({ places: 3, status: 'closed' })).toHaveProperty('status');
    expect(wrong({ places: 3, seats: [{ name: 'health', owner: 'me' }] })).toHaveProperty(['seats.0.owner']);
  });

  it.each([undefined, null, 0, '', 'text', true, Symbol('x'), [], [{ places: 3 }], () => ({ places: 3 })])(
    'is an object, not %p',
    (raw) => {
      expect(refusalOf(() => parseInput(Table, raw)).code).toBe('invalid_input');
    },
  );

  it.each([
    '{"places":3,"__proto__":{"polluted":true}}',
    '{"places":3,"constructor":{"prototype":{"polluted":true}}}',
    '{"places":3,"seats":[{"name":"x","__proto__":{"polluted":true}}]}',
    '{"places":3,"prototype":{"polluted":true}}',
    '{"places":3,"toString":"polluted"}',
    '{"places":3,"hasOwnProperty":true}',
    '{"__proto__":{"places":3}}',
  ])('pollutes nothing: %s', (json) => {
    const raw = JSON.parse(json) as unknown;
    try {
      const table = parseInput(Table, raw);
      expect(Object.keys(table).every((key) => ['places', 'seats'].includes(key))).toBe(true);
      expect(Object.getPrototypeOf(table)).toBe(Table.prototype);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(typeof {}.toString).toBe('function');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'is refused for a key that every object has: %s',
    (key) => {
      expect(wrong(JSON.parse(`{"places":3,"${key}":{}}`))).toEqual({ [key]: [expect.any(String)] });
    },
  );

  it('is refused when it is nested too deeply, before anything walks it', () => {
    const nested = (depth: number): unknown =>
      JSON.parse(`${'{"seats":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;
    expect(wrong(nested(1000))).toEqual({ input: ['is nested too deeply'] });
    expect(wrong(JSON.parse(`${'['.repeat(1)}${'['.repeat(5000)}${']'.repeat(5000)}${']'.repeat(1)}`))).toHaveProperty(
      'input',
    );
    expect(wrong({ places: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown })).toEqual({
      input: ['is nested too deeply'],
    });
  });

  it('is refused or taken, whatever it is, and never an exception of another kind', () => {
    fc.assert(
      fc.property(fc.oneof(fc.object(), fc.jsonValue(), fc.anything()), (raw) => {
        try {
          parseInput(Table, raw);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

describe("a command's id", () => {
  it('is a UUID of any version, stored in lower case', () => {
    expect(parseCommandId('0199ABCD-0000-7000-8000-00000000000F')).toBe('0199abcd-0000-7000-8000-00000000000f');
    fc.assert(fc.property(fc.uuid(), (id) => expect(parseCommandId(id)).toBe(id)));
  });

  it.each([
    undefined,
    null,
    '',
    'x',
    5,
    ['0199abcd-0000-7000-8000-00000000000f'],
    '0199abcd-0000-7000-8000-00000000000f, 0199abcd-0000-7000-8000-00000000000f',
    '0199abcd-0000-7000-8000-00000000000f\n',
  ])('is not %j', (id) => {
    expect(refusalOf(() => parseCommandId(id))).toMatchObject({
      code: 'invalid_input',
      fields: { id: [expect.any(String)] },
    });
  });
});
