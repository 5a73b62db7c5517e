import { describe, expect, it } from '@jest/globals';
import { readConfig, SETTINGS } from './config.js';

const NEEDED = { DATABASE_URL: 'postgres://baraza:secret@127.0.0.1:5432/baraza' };
type Name = keyof typeof SETTINGS;
const names = Object.keys(SETTINGS) as Name[];

const refusal = (name: Name, value: string): string => {
  try {
    readConfig({ ...NEEDED, [name]: value });
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

const RANGE = /^a whole number from (\d+) to (\d+)$/;
const LIST = /^one of (.+)$/;
const numbers = names.filter((name) => RANGE.test(SETTINGS[name].range));
const lists = names.filter((name) => LIST.test(SETTINGS[name].range));
const texts = names.filter((name) => !numbers.includes(name) && !lists.includes(name));

describe('the settings', () => {
  it('are what they are when nothing but the database is set', () => {
    const config = readConfig(NEEDED);
    for (const name of names)
      expect(config[name]).toBe(name === 'DATABASE_URL' ? NEEDED.DATABASE_URL : SETTINGS[name].fallback);
  });

  it('are not the environment: what is no setting is not read', () => {
    expect(Object.keys(readConfig({ ...NEEDED, PATH: '/bin', __proto__: 'x' } as never)).sort()).toEqual(
      [...names].sort(),
    );
  });

  it.each(names)('%s means what it is without, when it is set to nothing', (name) => {
    const read = (): unknown => readConfig({ ...NEEDED, [name]: '' })[name];
    if (SETTINGS[name].fallback === undefined)
      expect(read).toThrow(`${name} must be ${SETTINGS[name].range}, and is not set.`);
    else expect(read()).toBe(SETTINGS[name].fallback);
  });

  it.each(names)('%s has a fallback that it could be set to', (name) => {
    const { fallback } = SETTINGS[name];
    if (fallback !== undefined && fallback !== '')
      expect(readConfig({ ...NEEDED, [name]: String(fallback) })[name]).toBe(fallback);
  });

  it.each(names)('%s says what it means in a sentence', (name) => {
    expect(SETTINGS[name].means).toMatch(/^[A-Z].*[.]$/);
  });

  it.each(numbers)('%s is a whole number within its range', (name) => {
    const [, min, max] = RANGE.exec(SETTINGS[name].range)!.map(Number);
    for (const good of [min!, max!]) expect(readConfig({ ...NEEDED, [name]: String(good) })[name]).toBe(good);
    for (const wrong of [
      String(min! - 1),
      String(max! + 1),
      '-1',
      '1.5',
      '1e2',
      '0x10',
      ' 5',
      '5 ',
      'many',
      'NaN',
      'Infinity',
      '９',
      '9'.repeat(400),
    ]) {
      if (min! <= Number(wrong) && Number(wrong) <= max! && /^\d+$/.test(wrong)) continue;
      expect(refusal(name, wrong)).toBe(`${name} must be ${SETTINGS[name].range}.`);
    }
  });

  it.each(lists)('%s is one of its words', (name) => {
    const words = LIST.exec(SETTINGS[name].range)![1]!.split(', ');
    for (const word of words) expect(readConfig({ ...NEEDED, [name]: word })[name]).toBe(word);
    for (const wrong of [
      ...words.map((word) => `${word} `),
      words[0]!.toUpperCase() + 'x',
      'constructor',
      'toString',
      'yes',
    ]) {
      expect(refusal(name, wrong)).toBe(`${name} must be ${SETTINGS[name].range}.`);
    }
  });

  it.each(texts)('%s is not just anything', (name) => {
    for (const wrong of [' ', 'a b', '\0', 'javascript:alert(1)//', '<>', '*']) {
      if (name === 'HOST' && wrong === '*') continue;
      expect(refusal(name, wrong)).toBe(`${name} must be ${SETTINGS[name].range}.`);
    }
  });

  it.each([
    '*',
    'null',
    'https://a.example/',
    'https://a.example, https://b.example',
    'https://a.example/path',
    'a.example',
    'ftp://a.example',
    'https://',
    ',',
  ])('ORIGINS is an exact list: not %j', (value) => {
    expect(refusal('ORIGINS', value)).toBe(`ORIGINS must be ${SETTINGS.ORIGINS.range}.`);
  });

  it('that are wrong are all named at once, and none is repeated in the words of who set it', () => {
    const wrong = Object.fromEntries(names.map((name) => [name, 'wrong value']));
    const message = (() => {
      try {
        readConfig(wrong);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const name of names) expect(message).toContain(`${name} must be ${SETTINGS[name].range}.`);
    expect(message).not.toContain('wrong value');
  });
});
