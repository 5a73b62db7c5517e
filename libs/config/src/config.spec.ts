import { describe, expect, it } from '@jest/globals';
import { type Config, isLoopback, publicUrl, readConfig, SETTINGS } from './config.js';

const NEEDED = { DATABASE_URL: 'postgres://baraza:secret@127.0.0.1:5432/baraza' };
type Name = keyof typeof SETTINGS;
const names = Object.keys(SETTINGS) as Name[];

const refusalOf = (settings: Record<string, string>): string => {
  try {
    readConfig({ ...NEEDED, ...settings });
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};
const refusal = (name: Name, value: string): string => refusalOf({ [name]: value });
const read = (settings: Record<string, string>): Config => readConfig({ ...NEEDED, ...settings });

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
    const unset = (): unknown => readConfig({ ...NEEDED, [name]: '' })[name];
    if (SETTINGS[name].fallback === undefined)
      expect(unset).toThrow(`${name} must be ${SETTINGS[name].range}, and is not set.`);
    else expect(unset()).toBe(SETTINGS[name].fallback);
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
    for (const word of words) expect(read({ WEB_PUSH_CONTACT: 'https://a.org', [name]: word })[name]).toBe(word);
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
    for (const wrong of [' ', 'a b', '\0', 'javascript:alert(1)//', '<>', '*', 'true', '.']) {
      if ({ HOST: /^(true|[.])$/, FILES_S3_REGION: /^true$/ }[name as 'HOST']?.test(wrong)) continue;
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
    'https://a.example,',
    'https://a.example,*',
    'http://a.example',
    'https://a.example:443',
    'HTTPS://A.EXAMPLE',
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

  it('ORIGINS takes several, over TLS or of this machine', () => {
    const given = 'https://a.example,https://b.example:8443,http://localhost:5173';
    expect(read({ ORIGINS: given }).ORIGINS).toBe(given);
  });
});

describe('the address that people type', () => {
  it.each([
    ['https://baraza.example.org', 'https://baraza.example.org'],
    ['https://Baraza.Example.org/', 'https://baraza.example.org'],
    ['https://baraza.example.org:443', 'https://baraza.example.org'],
    ['https://baraza.example.org:8443', 'https://baraza.example.org:8443'],
    ['https://τραπέζι.example', 'https://xn--ixahqm6aeu.example'],
    ['http://localhost:4100', 'http://localhost:4100'],
    ['http://127.1.2.3:4100', 'http://127.1.2.3:4100'],
    ['http://[::1]:4100', 'http://[::1]:4100'],
  ])('%s is kept as browsers say it: %s', (given, kept) => {
    expect(read({ PUBLIC_URL: given }).PUBLIC_URL).toBe(kept);
  });

  it.each([
    'baraza.example.org',
    'https://baraza.example.org/table',
    'https://baraza.example.org/?a',
    'https://baraza.example.org/#a',
    'https://me:secret@baraza.example.org',
    'https:baraza.example.org',
    'https:\\\\baraza.example.org',
    'ftp://baraza.example.org',
    'https://*.example.org/',
    'https://a b.example.org',
    'https://a.example,https://b.example',
    'https://a.example,b.example',
  ])('is a scheme, a host and a port, and nothing else: not %s', (given) => {
    expect(refusal('PUBLIC_URL', given)).toBe(`PUBLIC_URL must be ${SETTINGS.PUBLIC_URL.range}.`);
  });

  it.each([
    'http://baraza.example.org',
    'http://10.0.0.1:4100',
    'http://0.0.0.0:4100',
    'http://127.0.0.1.example.org',
    'http://localhost.example.org',
    'http://[::2]',
  ])('is https where it is not this machine, and the refusal says why: not %s', (given) => {
    expect(refusal('PUBLIC_URL', given)).toMatch(
      /^PUBLIC_URL must begin with https:\/\/ unless it is this machine .*: without TLS browsers keep no session/,
    );
  });

  it('is this machine at the port where it is not set, over TLS if the api speaks it', () => {
    expect(publicUrl(read({ PORT: '4200' }))).toBe('http://127.0.0.1:4200');
    expect(publicUrl(read({ TLS_CERT: '/c.pem', TLS_KEY: '/k.pem' }))).toBe('https://127.0.0.1:4100');
    expect(publicUrl(read({ PUBLIC_URL: 'https://a.example/' }))).toBe('https://a.example');
  });

  it('is this machine under these names alone', () => {
    for (const host of ['localhost', 'LOCALHOST', '127.0.0.1', '127.255.0.9', '[::1]', '::1'])
      expect(isLoopback(host)).toBe(true);
    for (const host of [
      '',
      'localhost.example',
      'a.localhost',
      '127.0.0',
      '127.0.0.1.example',
      '::',
      '0.0.0.0',
      '[::1',
    ])
      expect(isLoopback(host)).toBe(false);
  });
});

describe('settings that belong together', () => {
  it('are the certificate and its key', () => {
    const sentence = 'TLS_CERT and TLS_KEY must both be set, or none.';
    expect(refusalOf({ TLS_CERT: '/c.pem' })).toBe(sentence);
    expect(refusalOf({ TLS_KEY: '/k.pem' })).toBe(sentence);
    expect(refusalOf({ TLS_CERT: '/c.pem', TLS_KEY: '/k.pem' })).toBe('taken');
    expect(refusalOf({ TLS_CERT: '/c.pem', TLS_KEY: '/k.pem', PUBLIC_URL: 'http://localhost:4100' })).toBe(
      'PUBLIC_URL must begin with https:// where TLS_CERT is set.',
    );
  });

  it('are the mail server and the sender', () => {
    expect(refusalOf({ SMTP_URL: 'smtp://mail.example.org' })).toBe('MAIL_FROM must be set where SMTP_URL is.');
    expect(refusalOf({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'table@example.org' })).toBe('taken');
    expect(refusalOf({ MAIL_FROM: 'table@example.org' })).toBe('taken');
  });

  it('are the store of files and what opens it', () => {
    const sentence = 'FILES_S3_KEY and FILES_S3_SECRET must be set where FILES_S3_URL is.';
    const FILES_S3_URL = 'https://store.example.org/files';
    expect(refusalOf({ FILES_S3_URL })).toBe(sentence);
    expect(refusalOf({ FILES_S3_URL, FILES_S3_KEY: 'somebody' })).toBe(sentence);
    expect(refusalOf({ FILES_S3_URL, FILES_S3_KEY: 'somebody', FILES_S3_SECRET: 'of/chance+=' })).toBe('taken');
  });

  it('are all named at once', () => {
    const said = refusalOf({
      TLS_CERT: '/c.pem',
      SMTP_URL: 'smtps://me:secret@mail.example.org',
      PUBLIC_URL: 'http://a.example',
    });
    for (const name of ['TLS_KEY', 'MAIL_FROM', 'PUBLIC_URL']) expect(said).toContain(name);
    expect(said).not.toContain('secret');
    expect(said).not.toContain('a.example');
  });
});

describe('the machines whose word counts about who asked', () => {
  it.each(['10.0.0.2', '10.0.0.0/24', '::1', 'fd00::/8,127.0.0.1', '192.168.7.9/32'])('can be %s', (given) => {
    expect(read({ TRUST_PROXY: given }).TRUST_PROXY).toBe(given);
  });

  it.each([
    'true',
    '1',
    '*',
    'all',
    'loopback',
    'proxy',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.2/',
    '10.0.0.0/33',
    '10.0.0.0/024',
    '10.0.0',
    '::/129',
    'fe80::1%eth0',
    '10.0.0.2, 10.0.0.3',
    '10.0.0.2,',
  ])('are never %j', (given) => {
    expect(refusal('TRUST_PROXY', given)).toBe(`TRUST_PROXY must be ${SETTINGS.TRUST_PROXY.range}.`);
  });
});

describe('files and mail', () => {
  it.each(['TLS_CERT', 'TLS_KEY', 'KEY_FILE'] as const)('%s is the whole path of a file', (name) => {
    for (const wrong of ['key', './key', '../key', '~/key', '/', '/keys/', '/a\0b', 'file:///key'])
      expect(refusal(name, wrong)).toBe(`${name} must be ${SETTINGS[name].range}.`);
    expect(read({ KEY_FILE: '/etc/baraza/the key' }).KEY_FILE).toBe('/etc/baraza/the key');
  });

  it.each(['table@example.org', 'no-reply+a@mail.example.org', 'baraza@localhost'])(
    'a letter comes from %s',
    (given) => {
      expect(read({ MAIL_FROM: given }).MAIL_FROM).toBe(given);
    },
  );

  it.each([
    'example.org',
    '@example.org',
    'a@b@example.org',
    'Baraza <a@example.org>',
    'a@example.org\r\nBcc: b',
    'a@.',
  ])('a letter never comes from %j', (given) => {
    expect(refusal('MAIL_FROM', given)).toBe(`MAIL_FROM must be ${SETTINGS.MAIL_FROM.range}.`);
  });

  it.each(['mail.example.org', 'http://mail.example.org', 'smtp://', 'smtp:mail', 'smtp:///mail'])(
    'no mail server is at %j',
    (given) => {
      expect(refusal('SMTP_URL', given)).toBe(`SMTP_URL must be ${SETTINGS.SMTP_URL.range}.`);
    },
  );
});
