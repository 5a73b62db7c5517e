import { expect, it } from '@jest/globals';
import { callsIn } from './calls-in-words.js';

it('a call is seen by the whole name, the longest where names begin alike', () => {
  const calls = [
    { name: 'Maria', mine: false },
    { name: 'Maria K.', mine: true },
  ];
  expect(callsIn('@Maria K. and @Maria, not @Mariana or desk@Maria', calls)).toEqual([
    { text: '@Maria K.', mine: true },
    { text: ' and ', mine: null },
    { text: '@Maria', mine: false },
    { text: ', not @Mariana or desk', mine: null },
    { text: '@Maria', mine: false },
  ]);
  expect(callsIn('@Maria', [])).toEqual([{ text: '@Maria', mine: null }]);
});
