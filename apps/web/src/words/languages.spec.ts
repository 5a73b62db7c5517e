import { describe, expect, it } from '@jest/globals';
import { languageOf } from './languages.js';

describe('the language of the screen', () => {
  it('is what was chosen here', () => {
    expect(languageOf('sw', ['el-GR', 'en'])).toBe('sw');
  });

  it('is else the first that the browser asks for and we have', () => {
    expect(languageOf(null, ['fr-FR', 'EL-gr', 'it'])).toBe('el');
    expect(languageOf('xx', ['it-CH'])).toBe('it');
  });

  it('is else English', () => {
    expect(languageOf(null, ['fr', 'de'])).toBe('en');
    expect(languageOf(null, [])).toBe('en');
  });
});
