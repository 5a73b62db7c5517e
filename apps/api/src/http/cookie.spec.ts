import { describe, expect, it } from '@jest/globals';
import { COOKIES, deviceCookie, endedCookie, entryCookie, readCookie, sessionCookie } from './cookie.js';

const SECRET = 'a'.repeat(20) + '_-' + 'Z9'.repeat(10) + 'b';

describe('a cookie of ours', () => {
  it('is read back by its name among others', () => {
    for (const cookie of Object.keys(COOKIES) as (keyof typeof COOKIES)[]) {
      const pair = `${COOKIES[cookie]}=${SECRET}`;
      for (const header of [pair, `other=1; ${pair}`, `${pair};more=2`, `a=b;${pair}; c=d`])
        expect(readCookie(header, cookie)).toBe(SECRET);
    }
  });

  it('is nothing when it is missing, of another name, too short, too long or of other letters', () => {
    for (const header of [
      undefined,
      '',
      'x',
      '__Host-baraza',
      '__Host-baraza=',
      `baraza=${SECRET}`,
      `x__Host-baraza=${SECRET}`,
      `__Host-baraza-entry=${SECRET}`,
      `__Host-baraza=${SECRET.slice(1)}`,
      `__Host-baraza=${SECRET}a`,
      `__Host-baraza=${SECRET.slice(1)}.`,
    ])
      expect(readCookie(header, 'session')).toBeUndefined();
  });

  it('is bound to this host, to TLS and out of reach of scripts and other sites, and lasts as long as what it opens', () => {
    const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
    expect(sessionCookie(SECRET, 30)).toBe(`__Host-baraza=${SECRET}; ${attributes}; Max-Age=2592000`);
    expect(entryCookie(SECRET)).toBe(`__Host-baraza-entry=${SECRET}; ${attributes}; Max-Age=600`);
    expect(deviceCookie(SECRET)).toBe(`__Host-baraza-device=${SECRET}; ${attributes}; Max-Age=31536000`);
    expect(endedCookie('session')).toBe(`__Host-baraza=; ${attributes}; Max-Age=0`);
  });
});
