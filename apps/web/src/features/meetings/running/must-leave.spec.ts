import { describe, expect, it } from '@jest/globals';
import { mustLeave } from './must-leave.js';

describe('R7: an item for named people', () => {
  const there = (personId: string, from: number, to?: number) => ({
    personId,
    mode: 'room' as const,
    from,
    by: personId,
    ...(to === undefined ? {} : { to }),
  });

  it('asks those to leave who are there and do not read it, with a seat or without', () => {
    const roll = [there('Ana', 0), { ...there('Ben', 1), seat: 'shelter' }, there('Dino', 2, 9), there('Carla', 3)];
    expect(mustLeave({ roll }, ['Ana', 'Eleni'])).toEqual(['Ben', 'Carla']);
    expect(mustLeave({ roll }, ['Ana', 'Ben', 'Carla'])).toEqual([]);
  });

  it('asks nobody who went before, and somebody who came back once', () => {
    const roll = [there('Ben', 0, 5), there('Ben', 7)];
    expect(mustLeave({ roll }, [])).toEqual(['Ben']);
  });
});
