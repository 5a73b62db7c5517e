import { describe, expect, it } from '@jest/globals';
import i18next, { type TFunction } from 'i18next';
import { el } from './el.js';
import { english } from './english.js';
import { refusalWords } from './refusal-words.js';

const translated = async (lng: string, words: object): Promise<TFunction> =>
  i18next.createInstance().init({ lng, resources: { [lng]: { translation: words } } });

const refused = (fields: Record<string, string[]>) => ({
  code: 'invalid_input' as const,
  status: 400,
  sentence: 'Something in it is not right.',
  fields,
});

describe('what a screen says of a refusal', () => {
  it('names each wrong field and what to do in its own language, once', async () => {
    const t = await translated('el', el);
    const words = refusalWords(
      refused({ 'members.0.address': ['address must be an e-mail address'], 'members.7.address': ['address is long'] }),
      t,
    );
    expect(words).toBe(`${el.refusal.invalid_input} ${el.wrong.address}`);
  });

  it('tells a field that it does not know in the words of the server', async () => {
    const t = await translated('en', english);
    expect(refusalWords(refused({ colour: ['colour must be blue'] }), t)).toContain('colour must be blue');
  });
});
