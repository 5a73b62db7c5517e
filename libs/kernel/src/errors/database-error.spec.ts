import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#libs/domain';
import { asRefusal, isTransient, isUnavailable } from './database-error.js';

const withCode = (code: string): Error => Object.assign(new Error('of the database'), { code });

describe('a failure of the database', () => {
  it.each(['40001', '40P01'])('%s is tried again', (code) => {
    expect(isTransient(withCode(code))).toBe(true);
    expect(asRefusal(withCode(code))).toEqual(new Refusal('busy'));
  });

  it.each([
    '55P03',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    '53100',
    '08006',
    '08P01',
    '25006',
    '25P03',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
  ])('%s will pass: whoever asked is told to wait a moment', (code) => {
    expect(isTransient(withCode(code))).toBe(false);
    expect(isUnavailable(withCode(code))).toBe(true);
    expect(asRefusal(withCode(code))).toEqual(new Refusal('busy'));
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
  ])('"%s" will pass too', (message) => {
    expect(asRefusal(new Error(message))).toEqual(new Refusal('busy'));
  });

  it.each([
    ['BA401', 'sign_in_again'],
    ['BA403', 'not_confirmed'],
    ['BA404', 'not_found'],
    ['BA405', 'forbidden'],
    ['BA409', 'illegal_move'],
    ['BA410', 'link_over'],
  ] as const)('%s is a refusal by a function of the gate: %s', (code, refused) => {
    expect(asRefusal(withCode(code))).toEqual(new Refusal(refused));
    expect([isTransient(withCode(code)), isUnavailable(withCode(code))]).toEqual([false, false]);
  });

  it.each(['23505', '23503', '42501', '42P01', '22P02', '57P06', '5300', 'BA400', 'BA', ''])(
    '%j is a defect and stays what it is',
    (code) => {
      const error = withCode(code);
      expect(asRefusal(error)).toBe(error);
    },
  );

  it('is not made of what is none', () => {
    for (const given of [undefined, null, 'text', 5, {}, { code: 40001 }, new Refusal('forbidden')])
      expect(asRefusal(given)).toBe(given);
  });
});
