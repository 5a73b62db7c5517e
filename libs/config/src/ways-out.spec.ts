import { expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const read = (settings: Record<string, string>) =>
  readConfig({ DATABASE_URL: 'postgres://baraza:secret@127.0.0.1:5432/baraza', ...settings });

it('leaves every further way off, and inside addresses out of reach, until the operator says otherwise', () => {
  expect(read({})).toMatchObject({
    WEB_PUSH: 'off',
    WEBHOOKS: 'off',
    WEB_PUSH_PRIVATE: 'refused',
    WEBHOOKS_PRIVATE: 'refused',
    BOUNCE_KEY: '',
  });
});

it('asks whom push services write to, where there is push', () => {
  expect(() => read({ WEB_PUSH: 'on' })).toThrow('WEB_PUSH_CONTACT must be set where WEB_PUSH is on.');
  expect(read({ WEB_PUSH: 'on', WEB_PUSH_CONTACT: 'mailto:board@example.org' }).WEB_PUSH).toBe('on');
});

it('takes no key for letters that come back which could be guessed', () => {
  for (const key of ['short', 'x'.repeat(31), 'with spaces in it that are many enough'])
    expect(() => read({ BOUNCE_KEY: key })).toThrow('BOUNCE_KEY');
});
