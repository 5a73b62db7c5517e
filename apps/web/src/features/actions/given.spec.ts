import { expect, it } from '@jest/globals';
import { faultOf, givenAgain, givenAtFirst, inputsOf, wrongIn } from './given.js';

const NOW = Date.parse('2026-12-02T10:00:00Z');
const about = {
  due: { date: '2026-12-04', time: '16:00', zone: 'Europe/Athens' },
  holderId: 'ben',
  helperIds: ['ana'],
};
const first = givenAtFirst(about);

it('a step that is taken with words waits for them, and no others do', () => {
  expect(wrongIn('finish', first, about, NOW)).toBe('words');
  expect(wrongIn('finish', { ...first, words: '  ' }, about, NOW)).toBe('words');
  expect(wrongIn('finish', { ...first, words: 'He has a bed.' }, about, NOW)).toBeNull();
  expect(wrongIn('hold', first, about, NOW)).toBeNull();
  expect(inputsOf('finish', { ...first, words: ' He has a bed. ' }, about)).toEqual([{ words: 'He has a bed.' }]);
});

it('a date moves to another that lies ahead, in the zone of the promise, with a reason', () => {
  const words = 'The clinic is closed';
  expect(wrongIn('move', { ...first, words }, about, NOW)).toBe('due');
  expect(wrongIn('move', { ...first, words, date: '2026-12-01' }, about, NOW)).toBe('due');
  expect(wrongIn('move', { ...first, words, date: '' }, about, NOW)).toBe('due');
  expect(wrongIn('move', { ...first, date: '2026-12-09' }, about, NOW)).toBe('words');
  const moved = { ...first, words, date: '2026-12-09', time: '' };
  expect(wrongIn('move', moved, about, NOW)).toBeNull();
  expect(inputsOf('move', moved, about)).toEqual([{ due: { date: '2026-12-09', zone: 'Europe/Athens' }, words }]);
});

it('whoever does it already is not said anew, and each change of who helps is a command of its own', () => {
  expect(inputsOf('hold', first, about)).toEqual([]);
  expect(inputsOf('hold', { ...first, personId: null }, about)).toEqual([{}]);
  expect(inputsOf('help', { ...first, helperIds: ['carla'] }, about)).toEqual([
    { personId: 'carla', on: true },
    { personId: 'ana', on: false },
  ]);
  expect(wrongIn('offer', first, about, NOW)).toBe('choice');
  expect(inputsOf('offer', { ...first, agencyId: 'legal' }, about)).toEqual([{ agencyId: 'legal' }]);
});

it('what was refused is filled in again as it was given, with the reason beside the field that it names', () => {
  const about = { due: { date: '2027-03-01', zone: 'UTC' }, holderId: 'ben', helperIds: [] };
  const due = { date: '2020-01-01', time: '10:00', zone: 'UTC' };
  expect(givenAgain(about, { actionId: 'a', due, words: 'The office is closed.' })).toMatchObject({
    words: 'The office is closed.',
    date: '2020-01-01',
    time: '10:00',
    personId: 'ben',
  });
  expect([
    faultOf({ 'due.date': ['x'] }),
    faultOf({ personId: ['x'] }),
    faultOf({ revision: ['x'] }),
    faultOf(),
  ]).toEqual(['due', 'choice', null, null]);
});
