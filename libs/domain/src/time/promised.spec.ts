import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Promised } from './promised.js';

const wrong = (input: object): string[] =>
  validateSync(plainToInstance(Promised, input), { whitelist: true, forbidNonWhitelisted: true }).flatMap(
    ({ constraints }) => Object.values(constraints ?? {}),
  );

describe('what somebody promises', () => {
  it('is a day, with or without a time, somewhere', () => {
    expect(wrong({ date: '2027-03-26', time: '16:00', zone: 'Europe/Athens' })).toEqual([]);
    expect(wrong({ date: '2027-03-26', zone: 'Africa/Nairobi' })).toEqual([]);
  });

  it('may name a time that the clocks skip: it is understood as the moment after', () => {
    expect(wrong({ date: '2027-03-28', time: '02:30', zone: 'Europe/Rome' })).toEqual([]);
  });

  it('is refused in words when there is no such day, time or place', () => {
    expect(wrong({ date: '2027-02-30', time: '25:00', zone: 'Europe/Atlantis' })).toEqual([
      'date must be a day from 2000 on such as 2027-03-26',
      'time must be a time of the day such as 16:00',
      'zone must be a time zone such as Europe/Athens',
    ]);
  });
});
