import { describe, expect, it } from '@jest/globals';
import { type Callable, callAt, callsIn, whoFits } from './mentions.js';

const person = (key: string, name: string, reads = true): Callable => ({
  key,
  name,
  note: '',
  mention: { person: key },
  agencyId: 'a',
  reads,
});
const PEOPLE = [
  person('1', 'Άννα Π.'),
  person('2', 'Maria K.'),
  person('3', 'Maria'),
  person('4', 'Θάλεια', false),
  person('5', 'Στέλιος'),
];
const call = (words: string, chosen = new Map<string, Callable>()) =>
  callsIn(words, PEOPLE, chosen).map((mention) => Object.values(mention)[0]);

describe('an @ in the words', () => {
  it('asks for a name where one may begin, and not inside of an address', () => {
    expect(callAt('Ask @mar', 8)).toEqual({ start: 4, typed: 'mar' });
    expect(callAt('@', 1)).toEqual({ start: 0, typed: '' });
    expect(callAt('write to desk@health', 20)).toBeNull();
    expect(callAt('@ later', 7)).toBeNull();
    expect(callAt('@Maria\nthen', 11)).toBeNull();
  });

  it('is answered without accents, in any case, in Greek as well, by any word of the name', () => {
    expect(whoFits(PEOPLE, 'αννα').map(({ key }) => key)).toEqual(['1']);
    expect(whoFits(PEOPLE, 'ΣΤΕΛΙΟΣ').map(({ key }) => key)).toEqual(['5']);
    expect(whoFits(PEOPLE, 'k').map(({ key }) => key)).toEqual(['2']);
  });

  it('shows who does not read the place last', () => {
    expect(whoFits(PEOPLE, '').at(-1)!.key).toBe('4');
  });
});

describe('whom a message calls', () => {
  it('are those whose names still stand in it, each once', () => {
    expect(call('@Maria K. and @Άννα Π., again @Maria K.')).toEqual(['2', '1']);
    expect(call('Maria K. was here, @Mari too')).toEqual([]);
  });

  it('is whoever has the longest name that fits', () => {
    expect(call('@Maria K.')).toEqual(['2']);
    expect(call('@Maria, please')).toEqual(['3']);
    expect(call('@Marianna')).toEqual([]);
  });

  it('is never somebody who does not read the place', () => {
    expect(call('@Θάλεια')).toEqual([]);
    expect(call('@Θάλεια', new Map([['Θάλεια', PEOPLE[3]!]]))).toEqual([]);
  });

  it('is the one who was chosen where two have the same name', () => {
    const twins = [...PEOPLE, person('6', 'Maria')];
    expect(callsIn('@Maria', twins, new Map([['Maria', twins[5]!]]))).toEqual([{ person: '6' }]);
  });
});
